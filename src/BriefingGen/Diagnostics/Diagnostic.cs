namespace BriefingGen.Diagnostics;

public enum Severity
{
    Info,
    Warning,
    Error,
}

/// <summary>One kind of message: its code, how grave it is, and its words.</summary>
/// <param name="Code"><c>BG</c> and four digits; never reused.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Format">The message, with <c>{0}</c> for what differs; it says what to do where something can be done.</param>
public sealed record DiagnosticKind(string Code, Severity Severity, string Format)
{
    /// <summary>True where the message tells of an input that was passed over, not of what is wrong with one that was read.</summary>
    public bool IsSkip => Format.StartsWith("skipped: ", StringComparison.Ordinal);
}

/// <summary>Something to tell the user about an input, at its place.</summary>
/// <param name="Kind">Which message.</param>
/// <param name="Path">The file as the user would name it, forward slashes; empty where no file is at fault.</param>
/// <param name="Line">1-based; null where the message is about the whole file.</param>
/// <param name="Column">1-based, in Unicode code points; null with <paramref name="Line"/>.</param>
/// <param name="Message">The finished words.</param>
/// <param name="SourceLine">The line at fault, for the caret on a terminal.</param>
public sealed record Diagnostic(
    DiagnosticKind Kind, string Path, int? Line, int? Column, string Message, string? SourceLine = null)
    : IComparable<Diagnostic>
{
    public string Code => Kind.Code;

    public Severity Severity => Kind.Severity;

    /// <summary>By path, line, column, code and message, ordinally: the order in which messages are printed.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
            return 1;
        var order = string.CompareOrdinal(Path, other.Path);
        if (order == 0)
            order = Nullable.Compare(Line, other.Line);
        if (order == 0)
            order = Nullable.Compare(Column, other.Column);
        if (order == 0)
            order = string.CompareOrdinal(Code, other.Code);
        return order != 0 ? order : string.CompareOrdinal(Message, other.Message);
    }

    /// <summary><c>path:line:column: severity CODE: message</c>, as compilers print it.</summary>
    public override string ToString()
    {
        var place = Line is null ? Path : $"{Path}:{Line}:{Column}";
        var severity = Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        return place.Length == 0 ? $"{severity} {Code}: {Message}" : $"{place}: {severity} {Code}: {Message}";
    }
}
