using System.Collections.Immutable;

namespace BriefingGen.Model;

/// <summary>The stories of one day; <paramref name="Date"/> is null for those that could not be dated.</summary>
public sealed record Briefing(DateOnly? Date, ImmutableArray<Story> Stories);
