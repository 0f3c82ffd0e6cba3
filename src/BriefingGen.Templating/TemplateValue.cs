using System.Collections.Immutable;
using System.Globalization;

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
}

/// <summary>A value that a template works with. A struct, so that numbers and truth values cost no allocation.</summary>
public readonly struct TemplateValue
{
    private readonly object? reference;
    private readonly long bits;

    private TemplateValue(TemplateValueKind kind, object? reference, long bits)
    {
        Kind = kind;
        this.reference = reference;
        this.bits = bits;
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
        for (var i = 0; i < values.Length; i++)
            values[i] = From(models[i]);
        return new(TemplateValueKind.Array, values, 0);
    }

    /// <summary>An array of strings.</summary>
    public static TemplateValue From(ImmutableArray<string> strings)
    {
        var values = new TemplateValue[strings.IsDefault ? 0 : strings.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = strings[i];
        return new(TemplateValueKind.Array, values, 0);
    }

    public static implicit operator TemplateValue(string? value) =>
        value is null ? default : new(TemplateValueKind.String, value, 0);

    public static implicit operator TemplateValue(bool value) => new(TemplateValueKind.Boolean, null, value ? 1 : 0);

    public static implicit operator TemplateValue(int value) => new(TemplateValueKind.Integer, null, value);

    public static implicit operator TemplateValue(long value) => new(TemplateValueKind.Integer, null, value);

    public static implicit operator TemplateValue(double value) =>
        new(TemplateValueKind.Double, null, BitConverter.DoubleToInt64Bits(value));

    public static implicit operator TemplateValue(DateTime value) => new(TemplateValueKind.Date, null, value.Ticks);

    internal object? Reference => reference;

    internal long Bits => bits;

    /// <inheritdoc />
    public override string ToString() => Kind switch
    {
        TemplateValueKind.Null => "",
        TemplateValueKind.Boolean => bits != 0 ? "true" : "false",
        TemplateValueKind.Integer => bits.ToString(CultureInfo.InvariantCulture),
        TemplateValueKind.Double => BitConverter.Int64BitsToDouble(bits).ToString(CultureInfo.InvariantCulture),
        TemplateValueKind.Date => new DateTime(bits).ToString("dd MMM yyyy", CultureInfo.InvariantCulture),
        _ => reference?.ToString() ?? "",
    };
}

/// <summary>A model instance with the shape that reads it.</summary>
internal sealed record ModelReference(object Instance, TemplateShape Shape);
