using System.Collections.Immutable;
using System.Numerics;
using BriefingGen.Templating.Running;

namespace BriefingGen.Templating;

/// <summary>What kind of value a <see cref="TemplateValue"/> holds.</summary>
public enum TemplateValueKind : byte
{
    Null,
    Boolean,
    Integer,
    Double,
    String,
    Html,
    Date,
    Array,
    Object,
    Float,
    Decimal,
    BigInteger,
    Duration,
    Function,

    /// <summary>Not there at all; never seen outside the engine.</summary>
    Missing,
}

/// <summary>A value that a template works with. A struct, so that numbers and truth values cost no allocation.</summary>
public readonly struct TemplateValue
{
    internal static readonly TemplateValue Missing = new(TemplateValueKind.Missing, null, 0);

    private TemplateValue(TemplateValueKind kind, object? reference, long bits)
    {
        Kind = kind;
        Reference = reference;
        Bits = bits;
    }

    public TemplateValueKind Kind { get; }

    /// <summary>HTML that is written as it is. Only the program makes such values, never an article.</summary>
    public static TemplateValue Html(string html) => new(TemplateValueKind.Html, html, 0);

    /// <summary>A model object; null where <paramref name="model"/> is.</summary>
    public static TemplateValue From<T>(T? model) where T : class, ITemplateModel<T> =>
        model is null ? default : new(TemplateValueKind.Object, new ModelReference(model, T.Shape), 0);

    /// <summary>An array of model objects.</summary>
    public static TemplateValue From<T>(ImmutableArray<T> models) where T : class, ITemplateModel<T>
    {
        var values = new TemplateValue[models.IsDefault ? 0 : models.Length];
        var shape = T.Shape;
        for (var i = 0; i < values.Length; i++)
            values[i] = models[i] is { } model ? new(TemplateValueKind.Object, new ModelReference(model, shape), 0) : default;
        return From(values);
    }

    /// <summary>An array of strings.</summary>
    public static TemplateValue From(ImmutableArray<string> strings)
    {
        var values = new TemplateValue[strings.IsDefault ? 0 : strings.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = strings[i];
        return From(values);
    }

    public static implicit operator TemplateValue(string? value) =>
        value is null ? default : new(TemplateValueKind.String, value, 0);

    public static implicit operator TemplateValue(bool value) => new(TemplateValueKind.Boolean, null, value ? 1 : 0);

    public static implicit operator TemplateValue(int value) => new(TemplateValueKind.Integer, null, value);

    public static implicit operator TemplateValue(long value) => new(TemplateValueKind.Integer, null, value);

    public static implicit operator TemplateValue(double value) =>
        new(TemplateValueKind.Double, null, BitConverter.DoubleToInt64Bits(value));

    public static implicit operator TemplateValue(DateTime value) => new(TemplateValueKind.Date, null, value.Ticks);

    internal static TemplateValue From(TemplateValue[] values) => new(TemplateValueKind.Array, values, 0);

    internal static TemplateValue From(TemplateArray array) => new(TemplateValueKind.Array, array, 0);

    internal static TemplateValue From(TemplateRange range) => new(TemplateValueKind.Array, range, 0);

    internal static TemplateValue From(ObjectValue value) => new(TemplateValueKind.Object, value, 0);

    internal static TemplateValue From(TemplateFunction function) => new(TemplateValueKind.Function, function, 0);

    internal static TemplateValue From(float value) => new(TemplateValueKind.Float, null, BitConverter.DoubleToInt64Bits(value));

    internal static TemplateValue From(decimal value) => new(TemplateValueKind.Decimal, value, 0);

    internal static TemplateValue From(TimeSpan value) => new(TemplateValueKind.Duration, null, value.Ticks);

    /// <summary>An integer of any size, held as a plain one where it fits.</summary>
    internal static TemplateValue From(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? (long)value : new TemplateValue(TemplateValueKind.BigInteger, value, 0);

    internal object? Reference { get; }

    internal long Bits { get; }

    internal bool IsMissing => Kind == TemplateValueKind.Missing;

    internal bool IsText => Kind is TemplateValueKind.String or TemplateValueKind.Html;

    internal bool IsNumber => Kind is TemplateValueKind.Integer or TemplateValueKind.Double or TemplateValueKind.Float
        or TemplateValueKind.Decimal or TemplateValueKind.BigInteger;

    /// <summary>Everything is true but <c>null</c>, <c>false</c> and <c>empty</c>.</summary>
    internal bool IsTrue => Kind switch
    {
        TemplateValueKind.Null => false,
        TemplateValueKind.Boolean => Bits != 0,
        TemplateValueKind.Object => Reference is not EmptyObject,
        _ => true,
    };

    internal double Number => BitConverter.Int64BitsToDouble(Bits);

    /// <inheritdoc />
    public override string ToString() => Strings.Of(this, null);
}
