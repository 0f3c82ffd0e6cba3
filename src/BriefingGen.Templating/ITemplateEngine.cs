using System.Buffers;
using System.Collections.Immutable;

namespace BriefingGen.Templating;

/// <summary>
/// The seam between the program and whatever runs its Scriban templates. An engine is made over a closed set of
/// templates and touches no file: a template can reach the model that it is given and the set, nothing else.
/// </summary>
public interface ITemplateEngine
{
    /// <summary>All errors of all templates of the set, sorted by path, line and column; empty when every template can be rendered.</summary>
    ImmutableArray<TemplateError> Errors { get; }

    /// <summary>Writes the template <paramref name="name"/> as UTF-8. Safe to call from several threads at once.</summary>
    /// <exception cref="TemplateException">The template is missing, has errors, or failed while running.</exception>
    void Render<T>(string name, T model, IBufferWriter<byte> output) where T : class, ITemplateModel<T>;
}
