namespace BriefingGen.Templating;

/// <summary>One template of a theme.</summary>
/// <param name="Name">Its name as <c>include</c> gives it: relative, forward slashes, with extension (<c>briefing.sbn-html</c>). The extension decides the escaping.</param>
/// <param name="Path">Where it was read, for messages.</param>
/// <param name="Text">Its source, without a byte order mark.</param>
public sealed record TemplateFile(string Name, string Path, string Text);
