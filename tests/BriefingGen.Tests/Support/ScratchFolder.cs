namespace BriefingGen.Tests.Support;

/// <summary>A folder of a test's own that goes when the test ends.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("briefing-").FullName;

    /// <summary>A path below the folder.</summary>
    public string At(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Writes a file, with the folders above it, and returns its path.</summary>
    public string Write(string path, string content) => Write(path, System.Text.Encoding.UTF8.GetBytes(content));

    /// <inheritdoc cref="Write(string, string)" />
    public string Write(string path, byte[] content)
    {
        var full = At(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
        return full;
    }

    /// <summary>Runs a line of the system's shell in the folder, for what the class library cannot make.</summary>
    public void Shell(string line)
    {
        using var shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("/bin/sh", ["-c", line]) { WorkingDirectory = Path })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    /// <summary>Every file below a folder with its content, sorted; links, which are not followed, as <c>path -> target</c>.</summary>
    public string[] Snapshot(string folder) => [.. List(new(At(folder)), "").Order(StringComparer.Ordinal)];

    private static IEnumerable<string> List(DirectoryInfo folder, string prefix)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0 }))
        {
            if (entry.LinkTarget is { } target)
                yield return $"{prefix}{entry.Name} -> {target}";
            else if (entry is DirectoryInfo below)
            {
                foreach (var line in List(below, prefix + entry.Name + "/"))
                    yield return line;
            }
            else
                yield return $"{prefix}{entry.Name}: {File.ReadAllText(entry.FullName)}";
        }
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            foreach (var folder in Directory.EnumerateDirectories(Path, "*", SearchOption.AllDirectories).Append(Path))
                File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Directory.Delete(Path, recursive: true);
    }

    /// <summary>Sets what may be done with a file or folder; nothing on a system without such modes.</summary>
    public void SetMode(UnixFileMode mode, params ReadOnlySpan<string> parts)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(At(parts), mode);
    }
}
