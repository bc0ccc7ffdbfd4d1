using System.Reflection;

namespace QifuReports.Tests.Architecture;

/// <summary>No folder of <c>src/</c> uses one that uses it, by whatever way round.</summary>
public sealed class FolderUseTests
{
    public static TheoryData<string> Projects() =>
        new(Directory.GetDirectories(RepositoryRoot.PathOf("src")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folder_uses_one_that_uses_it(string project)
    {
        var uses = FolderUse.Of(Assembly.Load(project == "QifuReports" ? "qifu-reports" : project));

        foreach (var circle in FolderUse.Circles(uses))
            string.Join('\n', uses.Where(u => circle.Contains(u.Folder) && circle.Contains(u.Used)).GroupBy(u => (u.Folder, u.Used))
                .Select(g => $"{g.Key.Folder} uses {g.Key.Used} {g.Count()} times: {string.Join(", ", g.Take(6).Select(u => u.Where))}"))
                .ShouldBeEmpty();
    }

    [Fact]
    public void A_circle_of_any_length_is_found_and_a_chain_is_none()
    {
        (string, string, string)[] chain = [("A", "B", ""), ("B", "C", ""), ("A", "C", "")];

        FolderUse.Circles(chain).ShouldBeEmpty();
        FolderUse.Circles([.. chain, ("C", "B", "")]).ShouldBe([["B", "C"]]);
        FolderUse.Circles([.. chain, ("C", "A", ""), ("D", "E", ""), ("E", "D", "")]).ShouldBe([["A", "B", "C"], ["D", "E"]]);
    }

    [Theory]
    [InlineData("QifuReports.Charts", "QifuReports.Charts.Columns", "QifuReports.Charts.Drawing")]
    public void What_stands_in_signatures_and_in_code_counts(string project, string folder, string used) =>
        FolderUse.Of(Assembly.Load(project)).ShouldContain(u => u.Folder == folder && u.Used == used);
}
