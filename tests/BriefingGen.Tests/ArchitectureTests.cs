namespace BriefingGen.Tests;

public sealed class ArchitectureTests
{
    [Fact]
    public void Repository_root_is_found() => Assert.True(File.Exists(Path.Combine(Support.Repository.Root, "BriefingGen.sln")));
}
