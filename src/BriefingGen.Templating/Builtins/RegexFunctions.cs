using System.Text.RegularExpressions;
using BriefingGen.Templating.Running;
using BriefingGen.Templating.Syntax;
using static BriefingGen.Templating.Builtins.Module;

namespace BriefingGen.Templating.Builtins;

/// <summary>The module <c>regex</c>. Every search is stopped after the time that the options allow.</summary>
internal static class RegexFunctions
{
    public static readonly Value Module = new Module()
        .Add("escape", [Text("pattern")], static (_, a, _) => Regex.Escape(a[0].Text()))
        .Add("match", [Text("text"), Text("pattern"), Any("options", default)], static (run, a, caller) =>
            Search(run, a[0], a[1], a[2], caller, static (regex, text) => Groups(regex.Match(text))))
        .Add("matches", [Text("text"), Text("pattern"), Any("options", default)], static (run, a, caller) =>
            Search(run, a[0], a[1], a[2], caller, static (regex, text) => Value.From(regex.Matches(text).Select(Groups).ToArray())))
        .Add("replace", [Text("text"), Text("pattern"), Text("replace"), Any("options", default)], static (run, a, caller) =>
            Replace(run, a[0], a[1], a[2].Text(), a[3], caller))
        .Add("split", [Text("text"), Text("pattern"), Any("options", default)], static (run, a, caller) =>
            Search(run, a[0], a[1], a[2], caller, static (regex, text) => Value.From(Array.ConvertAll(regex.Split(text), static part => (Value)part))))
        .Add("unescape", [Text("pattern")], static (_, a, caller) => Unescape(a[0].Text(), caller))
        .Value;

    private static Value Groups(Match match) => match.Success
        ? Value.From(match.Groups.Cast<Group>().Select(static group => (Value)group.Value).ToArray())
        : Value.From(Array.Empty<Value>());

    private static Value Replace(Run run, Value text, Value pattern, string replacement, Value options, Node caller) =>
        Search(run, text, pattern, options, caller, (regex, source) => run.CheckLength(regex.Replace(source, replacement)));

    private static Value Search(Run run, Value text, Value pattern, Value options, Node caller, Func<Regex, string, Value> use)
    {
        try
        {
            return use(run.Engine.Regex(pattern.Text(), Options(Strings.Of(options, run))), text.Text());
        }
        catch (RegexMatchTimeoutException)
        {
            throw new RenderException(caller.Place, $"The regular expression takes longer than the limit of {run.Options.RegexTimeout.TotalMilliseconds} ms: `{pattern.Text()}`");
        }
        catch (ArgumentException fault)
        {
            throw new RenderException(caller.Place, $"`{pattern.Text()}` is not a regular expression: {fault.Message}");
        }
    }

    private static RegexOptions Options(string letters)
    {
        var options = RegexOptions.CultureInvariant;
        foreach (var letter in letters)
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }
        return options;
    }

    private static Value Unescape(string pattern, Node caller)
    {
        try
        {
            return Regex.Unescape(pattern);
        }
        catch (ArgumentException fault)
        {
            throw new RenderException(caller.Place, $"`{pattern}` cannot be unescaped: {fault.Message}");
        }
    }
}
