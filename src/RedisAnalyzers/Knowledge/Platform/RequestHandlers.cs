using System.Collections.Immutable;

namespace RedisAnalyzers.Knowledge.Platform;

/// <summary>A base type or interface whose implementers run once for each request, message or job.</summary>
/// <param name="Type">Metadata name.</param>
/// <param name="DisplayName">Its usual name, for messages.</param>
/// <param name="IsNewEachTime">A new object is created for each request, so its constructor and fields are per request too.</param>
internal sealed record RequestHandler(string Type, string DisplayName, bool IsNewEachTime);

/// <summary>The types and methods that frameworks call repeatedly while the program runs.</summary>
internal static class RequestHandlers
{
    internal static readonly ImmutableArray<RequestHandler> Types = ImmutableArray.Create<RequestHandler>(
        new("Microsoft.AspNetCore.Mvc.ControllerBase", "controller", true),
        new("Microsoft.AspNetCore.Mvc.RazorPages.PageModel", "page", true),
        new("Microsoft.AspNetCore.Mvc.ViewComponent", "view component", true),
        new("Microsoft.AspNetCore.Components.ComponentBase", "component", true),
        new("Microsoft.AspNetCore.SignalR.Hub", "hub", true),
        new("Microsoft.AspNetCore.Http.IMiddleware", "middleware", false),
        new("Microsoft.AspNetCore.Mvc.Filters.IFilterMetadata", "filter", false),
        new("Microsoft.AspNetCore.Http.IEndpointFilter", "filter", false),
        new("Microsoft.AspNetCore.Authorization.IAuthorizationHandler", "authorization handler", false),
        new("System.Web.Mvc.ControllerBase", "controller", true),
        new("System.Web.Http.ApiController", "controller", true),
        new("System.Web.UI.Page", "page", true),
        new("System.Web.IHttpHandler", "handler", false),
        new("System.Web.Services.WebService", "web service", true),
        new("Microsoft.AspNet.SignalR.Hub", "hub", true),
        new("MassTransit.IConsumer", "consumer", true),
        new("NServiceBus.IHandleMessages`1", "message handler", true),
        new("Rebus.Handlers.IHandleMessages`1", "message handler", true),
        new("DotNetCore.CAP.ICapSubscribe", "subscriber", true),
        new("MediatR.IRequestHandler`1", "request handler", true),
        new("MediatR.IRequestHandler`2", "request handler", true),
        new("MediatR.INotificationHandler`1", "notification handler", true),
        new("FastEndpoints.BaseEndpoint", "endpoint", false),
        new("Quartz.IJob", "job", true));

    /// <summary>Attributes on a method that a functions host calls for each event.</summary>
    internal static readonly ImmutableArray<string> FunctionAttributes = ImmutableArray.Create(
        "Microsoft.Azure.Functions.Worker.FunctionAttribute",
        "Microsoft.Azure.WebJobs.FunctionNameAttribute",
        "Amazon.Lambda.Annotations.LambdaFunctionAttribute");

    /// <summary>Methods of <c>Microsoft.AspNetCore.Builder</c> that take a handler which runs for each request.</summary>
    internal static readonly ImmutableArray<string> EndpointMethods = ImmutableArray.Create(
        "Map", "MapGet", "MapPost", "MapPut", "MapDelete", "MapPatch", "MapMethods", "MapFallback", "Use", "Run");

    /// <summary>A method with a parameter of one of these types is part of start-up.</summary>
    internal static readonly ImmutableArray<string> StartUpParameters = ImmutableArray.Create(
        "Microsoft.Extensions.DependencyInjection.IServiceCollection",
        "Microsoft.Extensions.Hosting.IHostBuilder",
        "Microsoft.Extensions.Hosting.IHostApplicationBuilder",
        "Microsoft.AspNetCore.Hosting.IWebHostBuilder",
        "Microsoft.AspNetCore.Builder.IApplicationBuilder");
}
