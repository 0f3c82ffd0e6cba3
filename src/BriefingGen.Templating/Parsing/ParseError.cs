namespace BriefingGen.Templating.Parsing;

/// <summary>A fault found while reading a template; an offset of -1 stands for the end of the text.</summary>
internal readonly record struct ParseError(int Offset, string Message);

/// <summary>A statement that calls what looks like a misspelt keyword: a fault unless some template declares the name.</summary>
internal readonly record struct Suspect(int Offset, string Name, string Keyword);

internal sealed record ParsedTemplate(Syntax.Block Body, List<ParseError> Errors, List<Suspect> Suspects);
