namespace QifuReports.Tests;

public sealed class ImportTemplateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_workbook_to_fill_in_is_written_once_and_never_over_another()
    {
        var path = _folder.Combine("new.xlsx");

        var first = App.Run("import", "--template", path);
        first.Code.ShouldBe(0, first.Error);
        File.ReadAllBytes(path)[..2].ShouldBe("PK"u8.ToArray());
        File.WriteAllText(path, "filled in");
        var second = App.Run("import", "--template", path);

        second.Code.ShouldBe(1);
        second.Error.ShouldContain("QI0015");
        File.ReadAllText(path).ShouldBe("filled in");
    }

    [Fact]
    public void It_goes_with_no_document_and_without_it_one_is_needed()
    {
        App.Run("import").Error.ShouldContain("Required argument missing for command: 'import'.");
        App.Run("import", "a.htm", "--template", _folder.Combine("new.xlsx")).Code.ShouldBe(1);
        File.Exists(_folder.Combine("new.xlsx")).ShouldBeFalse();
    }
}
