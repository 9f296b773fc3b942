using System.Collections.Generic;
using System.Linq;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Configuration.Syntax;

namespace RedisAnalyzers.Model.Deployment;

/// <summary>A service that connects to a server.</summary>
/// <param name="Service">The service.</param>
/// <param name="Port">The port to which it connects; null when that is not known.</param>
internal sealed record ServerClient(ComposeService Service, int? Port);

/// <summary>Finds the services that are told the address of a server.</summary>
internal static class ServerClients
{
    /// <summary>The services of a project whose environment names a server.</summary>
    internal static IEnumerable<ServerClient> Of(RedisServer server) =>
        from service in server.Project.Services
        where service != server.Service && service.Network.IsOwn && server.Service.Network.IsOwn && service.Network.Shares(server.Service)
        from variable in service.Environment
        where variable.Text is not null
        let address = AddressIn(variable)
        where address is { Host: not null } && service.Network.Reaches(server.Service, address.Host)
        select new ServerClient(service, PortOf(address, variable, service));

    private static Endpoint? AddressIn(ContainerVariable variable)
    {
        var text = variable.Text!.Known.Value;
        var isNamed = SettingName.NamesRedis(variable.Name) && SettingName.RoleOf(variable.Name) == SettingRole.Address;
        return RedisText.UriOf(text) is { } uri ? ConnectionString.Parse(text.Substring(uri.Address.Start, uri.Address.Length)).Endpoints.FirstOrDefault()
            : isNamed ? ConnectionString.Parse(text).Endpoints.FirstOrDefault()
            : null;
    }

    private static int? PortOf(Endpoint address, ContainerVariable variable, ComposeService service) => address.PortState != PortState.NotWritten ? address.Port
        : int.TryParse(service.PortBeside(variable.Name)?.Value, out var port) ? port
        : null;
}
