using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Running;

/// <summary>A fault while running, at its place; becomes a <see cref="TemplateException"/> at the edge of the engine.</summary>
internal sealed class RenderException(Place place, string message) : Exception(message)
{
    public Place Place { get; } = place;
}
