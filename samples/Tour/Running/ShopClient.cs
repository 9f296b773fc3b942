using System.Net;

namespace Tour.Running;

internal sealed record Answer(HttpStatusCode Status, string Body)
{
    internal bool IsOk => Status == HttpStatusCode.OK;
}

/// <summary>A customer of a running shop.</summary>
internal sealed class ShopClient(Uri address) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };

    internal Task<Answer> GetAsync(string path, CancellationToken cancellation) => SendAsync(HttpMethod.Get, path, cancellation);

    internal Task<Answer> PostAsync(string path, CancellationToken cancellation) => SendAsync(HttpMethod.Post, path, cancellation);

    /// <summary>Asks until the shop answers 200, at most until <paramref name="limit"/> is over; null when it never did.</summary>
    internal async Task<Answer?> GetOkAsync(string path, TimeSpan limit, CancellationToken cancellation, Func<Answer, bool>? wanted = null)
    {
        for (var started = DateTime.UtcNow; DateTime.UtcNow - started < limit;)
        {
            var answer = await GetAsync(path, cancellation);
            if (answer.IsOk && (wanted is null || wanted(answer)))
            {
                return answer;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(250), cancellation);
        }

        return null;
    }

    public void Dispose() => _http.Dispose();

    private async Task<Answer> SendAsync(HttpMethod method, string path, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path);
        using var response = await _http.SendAsync(request, cancellation);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
    }
}
