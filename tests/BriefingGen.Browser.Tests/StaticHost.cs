using System.Net;
using System.Net.Sockets;

namespace BriefingGen.Browser.Tests;

/// <summary>Serves a folder on this machine below a prefix, as a static host would: index pages for folders, 404.html for the rest.</summary>
public sealed class StaticHost : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly string root;
    private readonly string prefix;

    /// <param name="root">The folder.</param>
    /// <param name="prefix">Begins and ends with a slash.</param>
    public StaticHost(string root, string prefix)
    {
        this.root = Path.GetFullPath(root);
        this.prefix = prefix;
        var origin = $"http://127.0.0.1:{FreePort()}";
        Address = origin + prefix;
        listener.Prefixes.Add(origin + "/");
        listener.Start();
        _ = Serve();
    }

    /// <summary>The address of the site, with its last slash.</summary>
    public string Address { get; }

    public void Dispose() => listener.Close();

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task Serve()
    {
        try
        {
            while (true)
                _ = Try(await listener.GetContextAsync());
        }
        catch (Exception e) when (e is HttpListenerException or InvalidOperationException)
        {
            // The end.
        }
    }

    private async Task Try(HttpListenerContext context)
    {
        try
        {
            await Answer(context);
        }
        catch (Exception e) when (e is HttpListenerException or InvalidOperationException or IOException)
        {
            // A browser that went on to the next page.
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
        var file = path.StartsWith(prefix, StringComparison.Ordinal) ? Path.GetFullPath(Path.Combine(root, path[prefix.Length..])) : root + "/none";
        if (Directory.Exists(file))
            file = Path.Combine(file, "index.html");
        var isFound = file.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(file);
        var bytes = await File.ReadAllBytesAsync(isFound ? file : Path.Combine(root, "404.html"));
        context.Response.StatusCode = isFound ? 200 : 404;
        // A file of the wrong kind is refused, as strict hosts have it.
        context.Response.AddHeader("X-Content-Type-Options", "nosniff");
        context.Response.ContentType = Path.GetExtension(isFound ? file : ".html") switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css",
            ".js" => "text/javascript",
            ".json" => "application/json",
            ".png" => "image/png",
            ".svg" => "image/svg+xml",
            ".xml" => "application/xml",
            _ => "text/plain; charset=utf-8",
        };
        await context.Response.OutputStream.WriteAsync(bytes);
        context.Response.Close();
    }
}
