namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>Documents that go through the forms of YAML in the order of its specification.</summary>
internal static class YamlExamples
{
    internal static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["sequence of scalars"] = "- cache\n- queue\n- store\n",
        ["mapping of scalars"] = "image: redis\nmemory: 512\nratio: 0.278 # of all\n",
        ["mapping to sequences"] = "europe:\n  - fra\n  - ams\nasia:\n  - sin\n",
        ["sequence of mappings"] = "-\n  name: a\n  port: 6379\n-\n  name: b\n  port: 6380\n",
        ["sequence of sequences"] = "- [name, host, port]\n- [a     , b   , 6379]\n",
        ["mapping of mappings"] = "a: {port: 6379, ssl: no}\nb: {\n    port: 6380,\n    ssl: yes\n  }\n",
        ["two documents"] = "# first\n---\n- a\n- b\n\n# second\n---\n- c\n",
        ["log of events"] = "---\ntime: 20:03:20\nuser: a\naction: set (key)\n...\n---\ntime: 20:03:47\nuser: b\n...\n",
        ["anchor and alias"] = "first:\n- &one cache\nsecond:\n- *one\n- other\n",
        ["question marks"] = "? cache\n: - 1\n  - 2\n\n? queue\n: {a: b}\n? |\n  several\n  lines\n: - x: y\n",
        ["compact mappings"] = "---\n# orders\n- item    : keyboard\n  quantity: 1\n- item    : cable\n  quantity: 4\n",
        ["literal after marker"] = "# art\n--- |\n  \\//||\\/||\n  // ||  ||__\n",
        ["folded after marker"] = "--- >\n  The first key\n  is the last\n  one.\n",
        ["folded with deeper lines"] = ">\n Some text\n was folded here\n\n   but not\n   there\n\n and it ends.\n",
        ["indentation decides"] = "name: cache\nabout: >\n  It keeps\n  what is asked often.\nsize: |\n  64 MB\n  8 MB\n",
        ["quotes"] =
            "a: \"Caf\\u00e9 \\u263A\"\nb: \"\\b1998\\t1999\\n\"\nc: \"\\x0d\\x0a is \\r\\n\"\nd: '\"So!\" he said.'\n"
            + "e: ' # no ''comment''.'\nf: '|\\-*-/|'\n",
        ["plain and quoted over lines"] = "plain:\n  This has\n  several lines.\n\nquoted: \"So has\n  this one.\\n\"\n",
        ["numbers"] = "a: 12345\nb: +12,345\nc: 0o14\nd: 0xC\ne: 1.23015e+3\nf: -.inf\ng: .nan\n",
        ["nothing and truth"] = "null_of_all:\nt: [ true, false ]\ns: '012345'\n",
        ["times"] = "a: 2001-12-15T02:59:43.1Z\nb: 2001-12-14t21:59:43.10-05:00\nc: 2002-12-14\n",
        ["tags"] = "---\na: !!str 2002-04-28\nb: !!binary |\n R0lGODlhDAAMAIQAAP\n AAAP8A\nc: !local |\n something\n",
        ["tag at the root"] = "--- !shape\n- !circle\n  center: &origin {x: 73, y: 129}\n  radius: 7\n- !line\n  start: *origin\n",
        ["set"] = "# a set\n--- !!set\n? first\n? second\n? third\n",
        ["ordered mapping"] = "--- !!omap\n- a: 65\n- b: 63\n- c: 58\n",
        ["invoice"] = "--- !<tag:yaml.org,2002:map>\nnumber: 34843\nbill: &id001\n  name : A\n  address:\n    lines: |\n      458 Road\n      Suite 292\n"
            + "ship: *id001\nitems:\n  - sku : BL394D\n    price : 450.00\ncomments: >\n  Late afternoon is best.\n  Another line.\n",
        ["comments between"] = "a: # one\n  # two\n\n   # three\n  - b # four\n  # five\nc: d\n# six\n",
        ["more indentation than needed"] =
            "  # lead\n   \n\n1:\n   a:\n         b\n   c: >\n                d\n                e\n   f: [\n    g,   \n"
            + "    h\n   ]\n",
        ["compact nesting"] = "? a\n: -   b\n  -  - c\n     - d\n",
        ["lines of text"] = "plain: text\n  more\nquoted: \"text\n  \tmore\"\nblock: |\n  text\n   \tmore\n",
        ["empty lines"] = "folding:\n  \"Empty line\n\n  as a line feed\"\nchomping: |\n  Clipped empty lines\n \n",
        ["folded lines"] = ">-\n  trimmed\n  \n \n\n  as\n  space\n",
        ["properties"] = "!!str &a1 \"foo\":\n  !!str bar\n&a2 baz : *a1\n",
        ["properties above"] = "a: !!map &x\n  b: &y\n  - c\n  - d\ne: *x\nf: *y\n",
        ["empty nodes"] = "{\n  foo : !!str ,\n  bar: ,\n  baz,\n}\n",
        ["adjacent values"] = "{\n\"adjacent\":value,\n\"readable\": value,\n\"empty\":\n}\n",
        ["plain characters"] = "- http://x/y#z\n- Up, up, and away!\n- -123\n- [ -b, 'c', d#e, e- ]\n",
        ["pairs in sequences"] = "- [ a: b, c ]\n- [ ? d e\n f : g ]\n- [ \"h\":i ]\n",
        ["block headers"] = "- | # none\n literal\n- >1 # digit\n  folded\n- |+ # plus\n keep\n\n- >1- # both\n  strip\n",
        ["chomping"] = "strip: |-\n  text\nclip: |\n  text\nkeep: |+\n  text\n\n # comment\nempty: >-\n\nlast: |+\n\n",
        ["folded paragraphs"] = ">\n\n folded\n line\n\n next\n line\n   * bullet\n\n   * list\n   * lines\n\n last\n line\n\n# comment\n",
        ["sequence beside its key"] = "a:\n- b\n-\n  - c\n- - d\n  - e: f\n    g: h\ni: j\n",
        ["bare and marked documents"] = "bare\n---\nmarked\n...\n# comment only\n",
        ["empty documents"] = "---\n---\n# nothing\n---\n{ matches: 20 }\n...\n---\n",
        ["merges"] = "a: &a {x: 1, y: 2}\nb: &b {x: 0, r: 10}\nc:\n  <<: *a\n  r: 10\nd:\n  <<: [ *a, *b ]\n  s: 1\n",
    };
}
