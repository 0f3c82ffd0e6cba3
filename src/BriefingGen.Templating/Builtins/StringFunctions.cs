using System.Globalization;
using System.Text;
using BriefingGen.Templating.Running;
using static BriefingGen.Templating.Builtins.Module;

namespace BriefingGen.Templating.Builtins;

/// <summary>The module <c>string</c>.</summary>
internal static partial class StringFunctions
{
    public static readonly Value Module = AddHashing(AddEncoding(AddConversion(AddParts(AddTests(new Module()))))).Value;

    private static Module AddTests(Module module) => module
        .Add("contains", [Text("text"), Text("value")], static (_, a, _) =>
            a[1].Text().Length > 0 && a[0].Text().Contains(a[1].Text(), StringComparison.Ordinal))
        .Add("empty", [Text("text")], static (_, a, _) => a[0].Text().Length == 0)
        .Add("ends_with", [Text("text"), Text("value")], static (_, a, _) =>
            a[1].Text().Length > 0 && a[0].Text().EndsWith(a[1].Text(), StringComparison.Ordinal))
        .Add("equals_ignore_case", [Text("text"), Text("value")], static (_, a, _) =>
            string.Equals(a[0].Text(), a[1].Text(), StringComparison.OrdinalIgnoreCase))
        .Add("index_of", [Text("text"), Text("search"), Any("startIndex", default), Any("count", default), Any("stringComparison", default)], IndexOf)
        .Add("size", [Text("text")], static (_, a, _) => a[0].Text().Length)
        .Add("starts_with", [Text("text"), Text("value")], static (_, a, _) =>
            a[1].Text().Length > 0 && a[0].Text().StartsWith(a[1].Text(), StringComparison.Ordinal))
        .Add("whitespace", [Text("text")], static (_, a, _) => string.IsNullOrWhiteSpace(a[0].Text()));

    private static Module AddParts(Module module) => module
        .Add("append", [Text("text"), Text("with")], static (run, a, _) => run.CheckLength(a[0].Text() + a[1].Text()))
        .Add("lstrip", [Text("text")], static (_, a, _) => a[0].Text().TrimStart())
        .Add("pad_left", [Text("text"), Int("width")], static (run, a, _) => a[0].Text().PadLeft(Width(run, a[1])))
        .Add("pad_right", [Text("text"), Int("width")], static (run, a, _) => a[0].Text().PadRight(Width(run, a[1])))
        .Add("prepend", [Text("text"), Text("by")], static (run, a, _) => run.CheckLength(a[1].Text() + a[0].Text()))
        .Add("remove", [Text("text"), Text("remove")], static (_, a, _) =>
            a[1].Text().Length == 0 ? a[0] : a[0].Text().Replace(a[1].Text(), "", StringComparison.Ordinal))
        .Add("remove_first", [Text("text"), Text("remove")], static (_, a, _) => ReplaceOne(a[0].Text(), a[1].Text(), "", isLast: false))
        .Add("remove_last", [Text("text"), Text("remove")], static (_, a, _) => ReplaceOne(a[0].Text(), a[1].Text(), "", isLast: true))
        .Add("replace", [Text("text"), Text("match"), Text("replace")], static (run, a, caller) =>
            a[1].Text().Length > 0 ? run.CheckLength(a[0].Text().Replace(a[1].Text(), a[2].Text(), StringComparison.Ordinal))
            : a[0].Text().Length == 0 ? "" : throw new RenderException(caller.Place, "`string.replace` cannot look for an empty string"))
        .Add("replace_first", [Text("text"), Text("match"), Text("replace"), Any("fromEnd", false)], static (_, a, _) =>
            ReplaceOne(a[0].Text(), a[1].Text(), a[2].Text(), a[3].IsTrue))
        .Add("rstrip", [Text("text")], static (_, a, _) => a[0].Text().TrimEnd())
        .Add("slice", [Text("text"), Int("start"), Any("length", default)], static (run, a, caller) =>
            Slice(a[0].Text(), a[1].Int(), a[2].Kind == ValueKind.Null ? a[0].Text().Length : Convert32.From(a[2], caller.Place, run)))
        .Add("slice1", [Text("text"), Int("start"), Int("length", 1)], static (_, a, _) => Slice(a[0].Text(), a[1].Int(), a[2].Int()))
        .Add("split", [Text("text"), Text("match")], static (run, a, caller) => Split(run, a[0].Text(), a[1].Text(), caller.Place))
        .Add("strip", [Text("text")], static (_, a, _) => a[0].Text().Trim())
        .Add("strip_newlines", [Text("text")], static (_, a, _) =>
            a[0].Text().Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal))
        .Add("truncate", [Text("text"), Int("length"), Any("ellipsis", default)], static (run, a, _) =>
            Truncate(a[0].Text(), a[1].Int(), a[2].Kind == ValueKind.Null ? "..." : Strings.Of(a[2], run)))
        .Add("truncatewords", [Text("text"), Int("count"), Any("ellipsis", default)], static (run, a, _) =>
            TruncateWords(a[0].Text(), a[1].Int(), a[2].Kind == ValueKind.Null ? "..." : Strings.Of(a[2], run)));

    private static Module AddConversion(Module module) => module
        .Add("capitalize", [Text("text")], static (_, a, _) => Capitalize(a[0].Text()))
        .Add("capitalizewords", [Text("text")], static (_, a, _) => CapitalizeWords(a[0].Text()))
        .Add("downcase", [Text("text")], static (_, a, _) => a[0].Text().ToLowerInvariant())
        .Add("handleize", [Text("text")], static (_, a, _) => Handleize(a[0].Text()))
        .Add("pluralize", [Int("number"), Text("singular"), Text("plural")], static (_, a, _) => a[0].Bits == 1 ? a[1] : a[2])
        .Add("to_double", [Text("text")], static (_, a, _) => ToDouble(a[0].Text()) is { } number ? number : default(Value))
        .Add("to_float", [Text("text")], static (_, a, _) => ToDouble(a[0].Text()) is { } number ? Value.From((float)number) : default)
        .Add("to_int", [Text("text")], static (_, a, _) =>
            int.TryParse(a[0].Text(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : default(Value))
        .Add("to_long", [Text("text")], static (_, a, _) =>
            long.TryParse(a[0].Text(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : default(Value))
        .Add("upcase", [Text("text")], static (_, a, _) => a[0].Text().ToUpperInvariant());

    private static Module AddEncoding(Module module) => module
        .Add("base64_decode", [Text("text")], static (_, a, caller) => Decode(a[0].Text(), caller.Place))
        .Add("base64_encode", [Text("text")], static (_, a, _) => Convert.ToBase64String(Encoding.UTF8.GetBytes(a[0].Text())))
        .Add("escape", [Text("text")], static (_, a, _) => Escape(a[0].Text()))
        .Add("literal", [Text("text")], static (_, a, _) => $"\"{Escape(a[0].Text())}\"");

    /// <summary>Left out on purpose: a page has no use for them.</summary>
    private static Module AddHashing(Module module)
    {
        foreach (var name in (string[])["md5", "sha1", "sha256", "sha512"])
            module.Add(name, [Text("text")], (_, _, caller) => throw LeftOut(caller, name));
        foreach (var name in (string[])["hmac_sha1", "hmac_sha256", "hmac_sha512"])
            module.Add(name, [Text("text"), Text("secretKey")], (_, _, caller) => throw LeftOut(caller, name));
        return module;
    }

    private static RenderException LeftOut(Syntax.Node caller, string name) => new(caller.Place,
        $"`string.{name}` is left out: themes compute no hashes. Give the model a value that is made where the page is built.");
}
