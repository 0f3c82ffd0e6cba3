namespace BriefingGen.Templating;

/// <summary>How strict an engine is and where it stops. The limits are far from what a large site needs.</summary>
public sealed record TemplateOptions
{
    /// <summary>For themes: strict names, escaping by the extension of the template.</summary>
    public static readonly TemplateOptions Theme = new();

    /// <summary>As the bare language runs by default: no escaping, lenient where Scriban is, its limits.</summary>
    public static readonly TemplateOptions Plain = new()
    {
        IsStrict = false,
        Escapes = false,
        LoopLimit = 1000,
        RangeLimit = 1000,
        StringLimit = 1 << 20,
        RecoversFromErrors = false,
        Indents = true,
        RegexTimeout = TimeSpan.FromSeconds(10),
    };

    /// <summary>Whether an unknown variable or member is an error instead of null.</summary>
    public bool IsStrict { get; init; } = true;

    /// <summary>Whether values are escaped in templates whose name ends with <c>-html</c> or <c>-xml</c>.</summary>
    public bool Escapes { get; init; } = true;

    /// <summary>Whether reading goes on after a statement that cannot be read, to report all errors at once.</summary>
    public bool RecoversFromErrors { get; init; } = true;

    /// <summary>What <c>date.now</c> gives; null refuses it, so that a render can be repeated to the byte.</summary>
    public Func<DateTimeOffset>? Clock { get; init; }

    /// <summary>
    /// Draws a number from the first argument up to but without the second, for <c>math.random</c> and
    /// <c>math.uuid</c>; null refuses them, so that a render can be repeated to the byte.
    /// </summary>
    public Func<int, int, int>? Chance { get; init; }

    /// <summary>Whether further lines that a code block writes are indented as the block itself is.</summary>
    public bool Indents { get; init; }

    /// <summary>Steps of one loop, counted as Scriban does; 0 for no limit.</summary>
    public int LoopLimit { get; init; }

    /// <summary>Steps of all loops of one render.</summary>
    public long TotalLoopLimit { get; init; } = 50_000_000;

    /// <summary>Calls and includes within one another.</summary>
    public int RecursionLimit { get; init; } = 100;

    /// <summary>Bytes of one rendered template.</summary>
    public int OutputLimit { get; init; } = 256 << 20;

    /// <summary>UTF-16 code units of one string that a template makes.</summary>
    public int StringLimit { get; init; } = 16 << 20;

    /// <summary>Items of one array that a template makes.</summary>
    public int ArrayLimit { get; init; } = 1_000_000;

    /// <summary>Items of one range.</summary>
    public int RangeLimit { get; init; } = 1_000_000;

    /// <summary>How long one regular expression may take.</summary>
    public TimeSpan RegexTimeout { get; init; } = TimeSpan.FromSeconds(1);
}
