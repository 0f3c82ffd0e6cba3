namespace BriefingGen.Templating.Parsing;

/// <summary>A fault found while reading a template; an offset of -1 stands for the end of the text.</summary>
internal readonly record struct ParseError(int Offset, string Message);
