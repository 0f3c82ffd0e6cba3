using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using BriefingGen.Templating.Builtins;
using BriefingGen.Templating.Running;

namespace BriefingGen.Templating;

/// <summary>Runs one template over a JSON model, as the bare language does: what <c>briefing render</c> needs.</summary>
public static class PlainRenderer
{
    /// <summary>
    /// Renders the template <paramref name="name"/> of <paramref name="templates"/> as UTF-8. The members of
    /// <paramref name="model"/>, a JSON object or null, are the variables of the template.
    /// </summary>
    /// <exception cref="TemplateException">The template has errors, or failed while running.</exception>
    public static void Render(ImmutableArray<TemplateFile> templates, string name, JsonDocument? model, TemplateOptions options, IBufferWriter<byte> output)
    {
        var engine = new TemplateEngine(templates, options);
        var variables = model is null ? default : Json.From(model.RootElement);
        engine.Render(name, variables.Reference as ObjectValue ?? new TemplateObject(), [], output);
    }
}
