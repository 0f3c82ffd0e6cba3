namespace BriefingGen.Reading;

/// <summary>Which files are articles, by the end of their names.</summary>
internal static class SourceFormats
{
    /// <summary>True for the name of a saved web page.</summary>
    public static bool IsPage(string name) => Extension(name) is "html" or "htm" or "xhtml";

    /// <summary>Why a file of this name is not read, in words; null where it is.</summary>
    public static string? WhyNot(string name)
    {
        var extension = Extension(name);
        return extension switch
        {
            "" or "txt" or "text" or "html" or "htm" or "xhtml" => null,
            "md" or "markdown" => "Markdown is not read yet; save it as plain text (.txt)",
            "eml" or "xml" or "rss" or "atom" or "json" or "jsonl" or "zip" or "gz" or "warc" or "pdf" or "doc" or "docx" or "rtf" =>
                $".{extension} files are not read yet; save the article as plain text (.txt)",
            _ => $".{extension} is not a format for articles",
        };
    }

    private static string Extension(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > name.LastIndexOf('/') ? name[(dot + 1)..].ToLowerInvariant() : "";
    }
}
