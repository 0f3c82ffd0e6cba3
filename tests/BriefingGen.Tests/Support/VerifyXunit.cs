using System.Runtime.CompilerServices;
using System.Text;
using BriefingGen.Tests.Support;
using DiffEngine;

// Snapshot tests by the conventions of Verify (https://github.com/VerifyTests/Verify), for where it cannot be restored:
// the same names, files, bytes and messages. With -p:UseVerify=true the package takes the place of this file.
namespace VerifyXunit;

/// <summary>Compares a text with the snapshot beside its test.</summary>
internal static class Verifier
{
    private static readonly UTF8Encoding Utf8WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>
    /// Holds if <paramref name="target"/> equals <c>Class.Method.verified.extension</c>. Otherwise writes
    /// <c>Class.Method.received.extension</c> beside it, opens a diff tool where there is one, and fails.
    /// </summary>
    public static async Task Verify(
        string target, string extension, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        var source = OnDisk(sourceFile);
        var directory = Path.GetDirectoryName(source)!;
        var name = $"{Path.GetFileNameWithoutExtension(source)}.{method}";
        var received = Path.Combine(directory, $"{name}.received.{extension}");
        var verified = Path.Combine(directory, $"{name}.verified.{extension}");

        var text = target.ReplaceLineEndings("\n");
        var expected = File.Exists(verified) ? (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n") : null;
        if (text == expected)
        {
            File.Delete(received);
            DiffRunner.Kill(received, verified);
            return;
        }

        await File.WriteAllTextAsync(received, text, Utf8WithMark);
        if (!BuildServerDetector.Detected)
            await DiffRunner.LaunchForTextAsync(received, verified);
        throw new VerifyException(Message(directory, received, verified, text, expected));
    }

    // A deterministic build maps the folder of the solution to "/_/".
    private static string OnDisk(string sourceFile) =>
        sourceFile.StartsWith("/_/", StringComparison.Ordinal) ? Repository.At(sourceFile["/_/".Length..]) : sourceFile;

    private static string Message(string directory, string received, string verified, string text, string? expected)
    {
        var category = expected is null ? "New" : "NotEqual";
        var message = new StringBuilder()
            .Append("Directory: ").Append(directory).Append('\n')
            .Append(category).Append(":\n")
            .Append("  - Received: ").Append(Path.GetFileName(received)).Append('\n')
            .Append("    Verified: ").Append(Path.GetFileName(verified)).Append('\n')
            .Append("\nLook at the received file. If it is right, rename it to the name of the verified one and commit that.\n")
            .Append("\nFileContent:\n\n").Append(category).Append(":\n\n")
            .Append("Received: ").Append(Path.GetFileName(received)).Append('\n').Append(text).Append('\n');
        if (expected is not null)
            message.Append("Verified: ").Append(Path.GetFileName(verified)).Append('\n').Append(expected).Append('\n');
        return message.ToString();
    }
}

/// <summary>A text differs from its snapshot.</summary>
internal sealed class VerifyException(string message) : Exception(message);
