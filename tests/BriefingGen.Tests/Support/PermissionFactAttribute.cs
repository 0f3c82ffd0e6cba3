namespace BriefingGen.Tests.Support;

/// <summary>A test of what file permissions refuse. They bind no administrator, so there it says that it did not run.</summary>
internal sealed class PermissionFactAttribute : FactAttribute
{
    public PermissionFactAttribute()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
            Skip = "File permissions bind no administrator: run the tests as an ordinary user of a Unix system.";
    }
}
