namespace BriefingGen.Tests.Support;

/// <summary>Places in the checkout that tests read.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A path below <see cref="Root"/>.</summary>
    public static string At(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string Find(string from)
    {
        string? folder = from;
        while (folder is not null && !File.Exists(Path.Combine(folder, "BriefingGen.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException($"No BriefingGen.sln above {from}.");
    }
}
