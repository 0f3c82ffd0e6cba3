namespace BriefingGen.Configuration;

/// <summary>The time zones that can be configured: those of the system's own database.</summary>
public static class TimeZones
{
    /// <summary>The zone of an IANA name such as <c>Europe/Brussels</c>; null where the system knows none.</summary>
    public static TimeZoneInfo? Parse(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;

    /// <summary>What to do about an unknown name: "; did you mean ...?" where it is near a known one.</summary>
    public static string Advice(string id)
    {
        var known = TimeZoneInfo.GetSystemTimeZones().Select(static zone => zone.Id).Order(StringComparer.Ordinal).ToList();
        // A city alone is what people write.
        var nearest = known.Find(name => name.EndsWith("/" + id.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase)) ?? Nearest.To(id, known);
        return nearest is null ? "; write it as Europe/Brussels or UTC" : $"; did you mean \"{nearest}\"?";
    }
}
