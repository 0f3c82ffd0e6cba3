using System.Buffers;
using System.Text;
using BriefingGen.Templating;
using BriefingGen.Templating.Parsing;
using BriefingGen.Templating.Running;
using BriefingGen.Templating.Syntax;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BriefingGen.Tests.Templating;

/// <summary>Templates put together at random, from whole statements and from rubble.</summary>
public class TemplatePropertyTests
{
    private static readonly TemplateOptions Options = new()
    {
        IsStrict = false,
        LoopLimit = 200,
        TotalLoopLimit = 2_000,
        RecursionLimit = 30,
        RangeLimit = 500,
        StringLimit = 10_000,
        ArrayLimit = 2_000,
        OutputLimit = 1 << 20,
        RegexTimeout = TimeSpan.FromMilliseconds(200),
    };

    /// <summary>Statements that stand on their own; most parse.</summary>
    private static readonly string[] Statements =
    [
        "text { } {{% ", "{{ 1 + 2 * 3 }}", "{{ x = [1, 'a', null, {b: 2.5}] }}", "{{ x[0] }}{{ x[-1] }}", "{{ y?.z ?? 'none' }}",
        "{{ for i in 1..4 limit: 3 reversed; i; for.index; else; 'none'; end }}", "{{ if x; 'yes'; else if y; 'maybe'; else; 'no'; end }}",
        "{{ while n < 3; n = (n ?? 0) + 1; n; end }}", "{{ case x; when 1, 2; 'few'; when null; 'none'; else; 'many'; end }}",
        "{{ capture c }}caught {{ x }}{{ end; c | string.upcase }}", "{{ func f(a, b = 2, c...); ret a + b + c.size; end; f 1; f(1, 2, 3, 4) }}",
        "{{ g(a) = a * 2; g 21 }}", "{{ [3, 1, 2] | array.sort | array.join ', ' }}", "{{ $\"a {1 + 1} \\{b} {'c'}\" }}",
        "{{ n = 1; ++n; n++; n -= 3; n }}", "{{ with {q: 1}; q; r = 2; end }}", "{{ @string.upcase | object.typeof }}",
        "{{ do; ret $0; end | object.kind }}", "{{ x = do; ret $0 + $1; end; x 1 2 }}", "{%{ raw {{ }} }%}", "{{~ 'lean' ~}}\n  {{- 'close' -}}  ",
        "{{ 5 | math.plus 2 | math.times 3 }}", "{{ \"abc\" | string.slice 1 }}", "{{ true && !false || null == x }}", "{{ a.empty? }}",
        "{{ 0x1F }}{{ 1e3 }}{{ 1.5f }}{{ 2.50m }}{{ 99999999999999999999 }}", "{{ 7 // 2 }}{{ -7 % 3 }}{{ 1 / 0 }}", "{{ 'x' * 3 }}{{ [1] * 2 }}",
        "{{ wrap w; 'in'; end }}", "{{ func w; '<'; $$; '>'; end }}", "{{ tablerow r in 1..3 cols: 2; r; end }}", "{{ import {k: 1}; k }}",
        "{{ f ^[1, 2] }}", "{{ readonly x }}", "{{ x ? 1 : 2 }}", "{{ (if) = 3; (if) }}", "{{ 'a,b' | string.split ',' }}", "{{ break }}", "{{ ret 5 }}",
    ];

    private static readonly string[] Rubble =
    [
        "{{", "}}", "{{-", "~}}", "{%{", "}%}", "{", "}", "[", "]", "(", ")", "\"", "'", "`", "$\"", "#", "##", "\n", ";", ",", ":", "?", "?.", "??", "..", "...",
        "|", "||", "&", "&&", "!", "=", "==", "+", "++", "+=", "-", "--", "*", "/", "//", "%", "<", "<<", ">", ">>", "@", "^", ".", "$", "$$", "$0", "\\", "\\u12",
        "if ", "else ", "end ", "for ", "in ", "while ", "func ", "do ", "ret ", "case ", "when ", "capture ", "with ", "wrap ", "import ", "include ", "this",
        "null", "true", "empty", "x", "y", "1", "2.5", "0x", "1e", "99", "string.size", "array", "é", "\ud800", "\0", "\r", " ",
    ];

    public sealed record Whole(string Text);

    public sealed record Broken(string Text);

    public static class Templates
    {
        public static Arbitrary<Whole> Whole() =>
            Gen.Elements(Statements).ArrayOf().Select(static parts => new Whole(string.Concat(parts))).ToArbitrary();

        public static Arbitrary<Broken> Broken() =>
            Gen.Elements([.. Rubble, .. Statements]).ArrayOf().Select(static parts => new Broken(string.Concat(parts))).ToArbitrary();
    }

    [Property(Arbitrary = [typeof(Templates)], MaxTest = 500, EndSize = 60)]
    public void Rubble_gives_errors_and_nothing_worse(Broken template) => Outcome(template.Text);

    [Property(Arbitrary = [typeof(Templates)], MaxTest = 300, EndSize = 30)]
    public void What_parses_prints_back_to_a_template_that_renders_the_same(Whole template) => CheckPrinted(template.Text);

    [Property(Arbitrary = [typeof(Templates)], MaxTest = 500, EndSize = 12)]
    public void Rubble_that_parses_prints_back_too(Broken template) => CheckPrinted(template.Text);

    [Fact]
    public void Each_statement_prints_back_alone()
    {
        foreach (var statement in Statements)
            CheckPrinted(statement);
    }

    [Fact]
    public void A_deep_template_is_refused()
    {
        foreach (var (open, close) in new[] { ("(", ")"), ("[", "]"), ("{a:", "}"), ("!", ""), ("-", ""), ("if 1;", "end;"), ("$\"{", "}\""), ("x[", "]"), ("f(", ")") })
            Assert.Contains("limit of 200", Outcome($"{{{{ {string.Concat(Enumerable.Repeat(open, 5_000))} 1 {string.Concat(Enumerable.Repeat(close, 5_000))} }}}}"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_template_is_read_in_one_pass() =>
        Assert.Equal(200_000, Outcome(string.Concat(Enumerable.Repeat("a{{ '' }}", 200_000))).Length);

    private static void CheckPrinted(string text)
    {
        var parsed = Parser.Parse(new(new("t", "t", text)), new SymbolTable(), Options);
        if (parsed.Errors.Count > 0)
            return;
        var printed = Printer.Print(parsed.Body);
        var expected = Outcome(text);
        var actual = Outcome(printed);
        Assert.True(expected == actual, $"{text}\nis printed as\n{printed}\nand gives\n{actual}\ninstead of\n{expected}");
    }

    /// <summary>What the template writes, or what is wrong with it, without its places.</summary>
    private static string Outcome(string text)
    {
        var output = new ArrayBufferWriter<byte>();
        try
        {
            PlainRenderer.Render([new("t", "t", text)], "t", null, Options, output);
            return Encoding.UTF8.GetString(output.WrittenSpan);
        }
        catch (TemplateException fault)
        {
            return fault.Errors[0].Kind == TemplateErrorKind.Runtime ? "fault while running" : $"fault: {fault.Message}";
        }
    }
}
