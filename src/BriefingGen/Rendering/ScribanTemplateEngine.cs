// Compiled only with -p:UseScriban=true, where the package can be restored. The package says nothing certain of null.
#nullable disable

using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using BriefingGen.Templating;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace BriefingGen.Rendering;

/// <summary>The same templates on the Scriban package: same closed set, same escaping, same bytes.</summary>
public sealed class ScribanTemplateEngine : ITemplateEngine
{
    private readonly FrozenDictionary<string, Template> templates;
    private readonly FrozenDictionary<string, TemplateFile> files;
    private readonly TemplateOptions options;

    public ScribanTemplateEngine(ImmutableArray<TemplateFile> templates, TemplateOptions options)
    {
        this.options = options;
        files = templates.ToFrozenDictionary(file => file.Name, StringComparer.Ordinal);
        this.templates = templates.ToFrozenDictionary(file => file.Name, file => Template.Parse(file.Text, file.Name), StringComparer.Ordinal);
        Errors =
        [
            .. templates.SelectMany(file => Messages(this.templates[file.Name]))
                .OrderBy(error => error.Path, StringComparer.Ordinal)
                .ThenBy(error => error.Line)
                .ThenBy(error => error.Column),
        ];
    }

    /// <inheritdoc />
    public ImmutableArray<TemplateError> Errors { get; }

    /// <inheritdoc />
    public void Render<T>(string name, T model, IBufferWriter<byte> output) where T : class, ITemplateModel<T>
    {
        if (!templates.TryGetValue(name, out var template))
            throw new TemplateException([new(TemplateErrorKind.Runtime, name, 0, 0, $"There is no template `{name}`.", null, [])]);
        if (template.HasErrors)
            throw new TemplateException([.. Messages(template)]);
        var context = new EscapingContext(this);
        context.PushGlobal(new ModelObject(model, T.Shape));
        // What templates assign lies over the model, which nothing changes.
        context.PushGlobal(new ScriptObject());
        try
        {
            Encoding.UTF8.GetBytes(template.Render(context), output);
        }
        catch (ScriptRuntimeException fault)
        {
            throw new TemplateException([Error(TemplateErrorKind.Runtime, fault.Span, fault.OriginalMessage)]);
        }
    }

    private static bool Escapes(string name) => name.EndsWith("-html", StringComparison.Ordinal) || name.EndsWith("-xml", StringComparison.Ordinal);

    private IEnumerable<TemplateError> Messages(Template template) => template.HasErrors
        ? template.Messages.Where(message => message.Type == ParserMessageType.Error)
            .Select(message => Error(TemplateErrorKind.Parse, message.Span, message.Message))
        : [];

    private TemplateError Error(TemplateErrorKind kind, SourceSpan span, string message)
    {
        var file = span.FileName is null ? null : files.GetValueOrDefault(span.FileName);
        var line = file?.Text.Split('\n').ElementAtOrDefault(span.Start.Line)?.TrimEnd('\r');
        return new(kind, file?.Path ?? span.FileName ?? "", span.Start.Line + 1, span.Start.Column + 1, message, line, []);
    }

    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '"' => result.Append("&quot;"),
                '\'' => result.Append("&#39;"),
                _ => result.Append(c),
            };
        }
        return result.ToString();
    }

    private static object Convert(TemplateValue value) => value.Kind switch
    {
        TemplateValueKind.Null => null,
        TemplateValueKind.Boolean => value.Bits != 0,
        TemplateValueKind.Integer when value.Bits is >= int.MinValue and <= int.MaxValue => (int)value.Bits,
        TemplateValueKind.Integer => value.Bits,
        TemplateValueKind.Double => BitConverter.Int64BitsToDouble(value.Bits),
        TemplateValueKind.String => value.Reference,
        TemplateValueKind.Html => new Markup((string)value.Reference),
        TemplateValueKind.Date => new DateTime(value.Bits),
        TemplateValueKind.Array => new ScriptArray(((TemplateValue[])value.Reference).Select(Convert)),
        TemplateValueKind.Object => new ModelObject((BriefingGen.Templating.Running.ModelReference)value.Reference),
        _ => throw new NotSupportedException($"A model holds no {value.Kind}"),
    };

    /// <summary>HTML that is written as it is.</summary>
    private sealed class Markup(string text) : IScriptCustomBinaryOperation
    {
        public override string ToString() => text;

        // Two pieces of markup joined or compared are text, as they are beside a string.
        public bool TryEvaluate(
            TemplateContext context, SourceSpan span, ScriptBinaryOperator op,
            SourceSpan leftSpan, object leftValue, SourceSpan rightSpan, object rightValue, out object result)
        {
            result = ScriptBinaryExpression.Evaluate(
                context, span, op,
                leftValue is Markup left ? left.ToString() : leftValue,
                rightValue is Markup right ? right.ToString() : rightValue);
            return true;
        }
    }

    /// <summary>A model as an object of the package; its members are read when they are asked for, as models may refer to each other.</summary>
    private sealed class ModelObject : ScriptObject
    {
        private readonly object instance;
        private readonly TemplateShape shape;

        public ModelObject(object instance, TemplateShape shape) : base(shape.Names.Length, false)
        {
            this.instance = instance;
            this.shape = shape;
            // For what lists members; their values are never read from here.
            foreach (var name in shape.Names)
                SetValue(name, null, false);
        }

        public ModelObject(BriefingGen.Templating.Running.ModelReference model) : this(model.Instance, model.Shape)
        {
        }

        public override bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object value)
        {
            var slot = shape.Find(member);
            value = slot < 0 ? null : Convert(shape.Get(instance, slot));
            return slot >= 0;
        }

        public override bool CanWrite(string member) => false;
    }

    /// <summary>Includes by name within the set, and nothing else.</summary>
    private sealed class SetLoader(ScribanTemplateEngine engine) : ITemplateLoader
    {
        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) =>
            engine.files.ContainsKey(templateName) ? templateName
            : throw new ScriptRuntimeException(callerSpan, $"There is no template `{templateName}` to include.");

        public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => engine.files[templatePath].Text;

        public ValueTask<string> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            new(Load(context, callerSpan, templatePath));
    }

    /// <summary>Escapes by the kind of the template that is running; what includes and captures wrote is markup already.</summary>
    private sealed class EscapingContext : TemplateContext
    {
        private readonly bool escapes;

        public EscapingContext(ScribanTemplateEngine engine)
        {
            escapes = engine.options.Escapes;
            AutoIndent = false;
            LoopLimit = 0;
            LimitToString = 0;
            NewLine = "\n";
            RecursiveLimit = engine.options.RecursionLimit;
            RegexTimeOut = engine.options.RegexTimeout;
            TemplateLoader = new SetLoader(engine);
            foreach (var (name, template) in engine.templates)
            {
                if (!template.HasErrors)
                    CachedTemplates[name] = template;
            }
            var html = new HtmlFunctions();
            html.Import("escape", new Func<TemplateContext, object, object>((context, text) =>
                text is Markup ? text : Mark(System.Net.WebUtility.HtmlEncode(context.ObjectToString(text)))));
            html.Import("newline_to_br", new Func<TemplateContext, object, object>((context, text) => NewLineToBreak(context, text)));
            BuiltinObject.SetValue("html", html, true);
        }

        private bool IsEscaping => escapes && SourceFileCount > 0 && Escapes(CurrentSourceFile);

        public override TemplateContext Write(SourceSpan span, object textAsObject)
        {
            if (textAsObject is null)
                return this;
            var text = ObjectToString(textAsObject);
            return Write(IsEscaping && textAsObject is not Markup ? Escape(text ?? "") : text);
        }

        public override object Evaluate(ScriptNode scriptNode, bool aliasReturnedFunction)
        {
            var result = base.Evaluate(scriptNode, aliasReturnedFunction);
            if (scriptNode is ScriptCaptureStatement capture)
                SetValue(capture.Target, Mark(ObjectToString(base.Evaluate(capture.Target, true))));
            var isInclude = scriptNode is ScriptFunctionCall { Target: ScriptVariableGlobal { Name: "include" or "include_join" } };
            return isInclude && result is string text ? Mark(text) : result;
        }

        private object Mark(string text) => IsEscaping ? new Markup(text) : text;

        private object NewLineToBreak(TemplateContext context, object text)
        {
            var source = context.ObjectToString(text) ?? "";
            if (IsEscaping && text is not Markup)
                source = System.Net.WebUtility.HtmlEncode(source);
            return Mark(source.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\n", "<br />\n", StringComparison.Ordinal));
        }
    }
}
