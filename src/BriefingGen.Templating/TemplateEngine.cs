using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BriefingGen.Templating.Builtins;
using BriefingGen.Templating.Parsing;
using BriefingGen.Templating.Running;
using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating;

/// <summary>A template that was read: its tree, or its errors.</summary>
internal sealed record CompiledTemplate(TemplateFile File, Block Body, bool Escapes, ImmutableArray<TemplateError> Errors);

/// <summary>Runs templates in the Scriban language. Immutable once made; any number of threads may render.</summary>
public sealed class TemplateEngine : ITemplateEngine
{
    private const int RegexLimit = 256;

    private readonly FrozenDictionary<string, CompiledTemplate> templates;
    private readonly ConcurrentDictionary<TemplateShape, int[]> slots = new();
    private readonly ConcurrentDictionary<(string, RegexOptions), Regex> regexes = new();
    private Run? idle;

    /// <summary>Reads all templates of the set. Never throws for what they contain; see <see cref="Errors"/>.</summary>
    public TemplateEngine(ImmutableArray<TemplateFile> templates, TemplateOptions options)
    {
        Options = options;
        ArgumentsSymbol = Symbols.Add("$");
        // All are read before any is judged: a name may be declared in another.
        this.templates = templates.Select(file => (File: file, Parsed: Parser.Parse(new(file), Symbols, options))).ToArray()
            .Select(pair => Compile(pair.File, pair.Parsed))
            .ToFrozenDictionary(static template => template.File.Name, StringComparer.Ordinal);
        BuiltinValues = new TemplateValue[Symbols.Count];
        for (var i = 0; i < BuiltinValues.Length; i++)
            BuiltinValues[i] = Library.Find(Symbols.NameOf(i));
        Errors =
        [
            .. this.templates.Values.SelectMany(static template => template.Errors)
                .OrderBy(static error => error.Path, StringComparer.Ordinal)
                .ThenBy(static error => error.Line)
                .ThenBy(static error => error.Column),
        ];
    }

    /// <inheritdoc />
    public ImmutableArray<TemplateError> Errors { get; }

    internal TemplateOptions Options { get; }

    internal SymbolTable Symbols { get; } = new();

    internal TemplateValue[] BuiltinValues { get; }

    internal int ArgumentsSymbol { get; }

    /// <inheritdoc />
    public void Render<T>(string name, T model, IBufferWriter<byte> output) where T : class, ITemplateModel<T> =>
        Render(name, new ModelReference(model, T.Shape), SlotsOf(T.Shape), output);

    internal CompiledTemplate? Find(string name) => templates.GetValueOrDefault(name);

    /// <summary>A regular expression, kept for later renders up to a number that no theme needs.</summary>
    internal Regex Regex(string pattern, RegexOptions options)
    {
        if (regexes.TryGetValue((pattern, options), out var regex))
            return regex;
        regex = new(pattern, options, Options.RegexTimeout);
        if (regexes.Count < RegexLimit)
            regexes.TryAdd((pattern, options), regex);
        return regex;
    }

    internal string SuggestTemplate(string name) =>
        Spelling.Nearest(name, templates.Keys) is { } nearest ? $" Is `{nearest}` meant?" : "";

    internal void Render(string name, ObjectValue model, int[] modelSlots, IBufferWriter<byte> output)
    {
        if (Find(name) is not { } template)
            throw new TemplateException([new(TemplateErrorKind.Runtime, name, 0, 0, $"There is no template `{name}`.{SuggestTemplate(name)}", null, [])]);
        if (!template.Errors.IsEmpty)
            throw new TemplateException(template.Errors);
        var run = Interlocked.Exchange(ref idle, null) ?? new Run(this);
        try
        {
            run.Begin(model, modelSlots, template);
            run.RunTemplate(template);
        }
        catch (RenderException fault)
        {
            throw Failure(fault.Place, fault.Message, run);
        }
        catch (OutputLimitException)
        {
            throw Failure(run.At.Place, $"The page goes past the output limit of {Options.OutputLimit} bytes", run);
        }
        output.Write(run.Output.Written);
        run.End();
        idle = run;
    }

    private static TemplateException Failure(Place place, string message, Run run) =>
        new([place.Source.Error(TemplateErrorKind.Runtime, place.Start, message, run.IncludeChain)]);

    private CompiledTemplate Compile(TemplateFile file, ParsedTemplate parsed)
    {
        var source = parsed.Body.Place.Source;
        var misspelt = parsed.Suspects
            .Where(suspect => !Symbols.IsDeclared(suspect.Name) && Library.Find(suspect.Name).IsMissing)
            .Select(static suspect => new ParseError(suspect.Offset, $"There is no statement or function `{suspect.Name}`. Is `{suspect.Keyword}` meant?"));
        var errors = parsed.Errors.Concat(misspelt).Select(error => source.Error(TemplateErrorKind.Parse, error.Offset, error.Message, []));
        if (Options.RecoversFromErrors)
            errors = errors.OrderBy(static error => error.Line).ThenBy(static error => error.Column);
        var escapes = file.Name.EndsWith("-html", StringComparison.Ordinal) || file.Name.EndsWith("-xml", StringComparison.Ordinal);
        return new(file, parsed.Body, escapes, [.. errors]);
    }

    private int[] SlotsOf(TemplateShape shape) => slots.GetOrAdd(shape, static (shape, symbols) =>
    {
        var result = new int[symbols.Count];
        for (var i = 0; i < result.Length; i++)
            result[i] = shape.Find(symbols.NameOf(i));
        return result;
    }, Symbols);
}
