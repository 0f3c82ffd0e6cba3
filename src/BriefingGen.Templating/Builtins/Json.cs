using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BriefingGen.Templating.Running;
using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Builtins;

/// <summary>JSON to values and back.</summary>
internal static class Json
{
    private const int DepthLimit = 64;

    public static Value Parse(string json, Place place)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return From(document.RootElement);
        }
        catch (JsonException fault)
        {
            throw new RenderException(place, $"The text is not JSON: {fault.Message}");
        }
    }

    public static Value From(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var result = new TemplateObject();
                foreach (var member in element.EnumerateObject())
                    result.TrySet(member.Name, From(member.Value));
                return Value.From(result);
            case JsonValueKind.Array:
                return Value.From(new TemplateArray(element.EnumerateArray().Select(From)));
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number:
                return element.TryGetInt64(out var integer) ? integer
                    : element.TryGetDecimal(out var exact) && element.GetRawText().AsSpan().IndexOfAny('e', 'E') < 0 && !element.GetRawText().Contains('.') ? Value.From(exact)
                    : element.GetDouble();
            case JsonValueKind.True or JsonValueKind.False:
                return element.GetBoolean();
            default:
                return default;
        }
    }

    public static Value Write(Run run, Value value, Place place)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.Default, MaxDepth = DepthLimit * 2 });
        Write(run, writer, value, place, 0);
        writer.Flush();
        return run.CheckLength(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void Write(Run run, Utf8JsonWriter writer, Value value, Place place, int depth)
    {
        if (depth > DepthLimit)
            throw new RenderException(place, $"The value is nested deeper than the JSON limit of {DepthLimit}");
        switch (value.Kind)
        {
            case ValueKind.Null:
                writer.WriteNullValue();
                break;
            case ValueKind.Boolean:
                writer.WriteBooleanValue(value.Bits != 0);
                break;
            case ValueKind.Integer:
                writer.WriteNumberValue(value.Bits);
                break;
            case ValueKind.Double or ValueKind.Float when double.IsFinite(value.Number):
                writer.WriteRawValue(Strings.Of(value, run));
                break;
            case ValueKind.Decimal or ValueKind.BigInteger:
                writer.WriteRawValue(Strings.Of(value, run));
                break;
            case ValueKind.Date:
                writer.WriteStringValue(new DateTime(value.Bits).ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture));
                break;
            case ValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in Lists.Items(value))
                    Write(run, writer, item, place, depth + 1);
                writer.WriteEndArray();
                break;
            case ValueKind.Object:
                writer.WriteStartObject();
                foreach (var name in Members.Names(value))
                {
                    writer.WritePropertyName(name);
                    Write(run, writer, Members.TryGet(value, name, out var member) ? member : default, place, depth + 1);
                }
                writer.WriteEndObject();
                break;
            default:
                writer.WriteStringValue(Strings.Of(value, run));
                break;
        }
    }
}
