using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using BriefingGen.Templating;

namespace BriefingGen.Tests.Templating;

/// <summary>Renders templates for the tests of this folder.</summary>
internal static class Rendering
{
    /// <summary>Renders as the bare language does.</summary>
    public static string Plain(string template, string? json = null)
    {
        var output = new ArrayBufferWriter<byte>();
        using var model = json is null ? null : JsonDocument.Parse(json);
        PlainRenderer.Render([new("text", "text", template)], "text", model, TemplateOptions.Plain, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Renders the first of the templates as a theme does; their names are their paths.</summary>
    public static string Theme(string? json, params (string Name, string Text)[] templates)
    {
        var output = new ArrayBufferWriter<byte>();
        using var model = json is null ? null : JsonDocument.Parse(json);
        PlainRenderer.Render(Files(templates), templates[0].Name, model, TemplateOptions.Theme, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>The errors of <see cref="Theme"/>, one a line.</summary>
    public static string ThemeErrors(string? json, params (string Name, string Text)[] templates) =>
        Describe(Assert.Throws<TemplateException>(() => Theme(json, templates)));

    public static string PlainErrors(string template) =>
        Describe(Assert.Throws<TemplateException>(() => Plain(template)));

    private static string Describe(TemplateException fault) => string.Join('\n', fault.Errors.Select(static error =>
        $"{error.Path}:{error.Line}:{error.Column}: {error.Message}{string.Concat(error.Includes.Select(static include => $" <- {include}"))}"));

    private static ImmutableArray<TemplateFile> Files((string Name, string Text)[] templates) =>
        [.. templates.Select(static template => new TemplateFile(template.Name, template.Name, template.Text))];
}
