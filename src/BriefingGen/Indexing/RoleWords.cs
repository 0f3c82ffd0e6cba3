using BriefingGen.Editing;

namespace BriefingGen.Indexing;

/// <summary>The words of a role by which two roles are compared.</summary>
internal static class RoleWords
{
    // Shorter words say nothing ("of", "the").
    private const int Shortest = 4;

    public static IEnumerable<string> Of(string role) => Folding.Words(role).Where(word => word.Length >= Shortest);
}
