using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace QifuReports.Workbook.Tests;

public sealed class FileTests
{
    public static TheoryData<string> Companies => [.. Shipped.Names];

    [Theory]
    [MemberData(nameof(Companies))]
    public void The_validator_of_the_format_finds_nothing(string company)
    {
        using var file = new MemoryStream(Shipped.Of(company).File);
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var found = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ToList();
        found.ShouldBeEmpty(string.Join('\n', found.Take(10)));
    }

    [Theory]
    [MemberData(nameof(Companies))]
    public void The_same_ledger_gives_the_same_bytes_whatever_the_culture(string company)
    {
        var made = Shipped.Of(company);
        var before = CultureInfo.CurrentCulture;
        var hostile = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        hostile.NumberFormat.NumberDecimalSeparator = "#";
        hostile.NumberFormat.NegativeSign = "~";
        hostile.NumberFormat.NumberGroupSeparator = "!";
        try
        {
            CultureInfo.CurrentCulture = hostile;
            Shipped.Bytes(FactBook.Of(made.Ledger, made.Report)).ShouldBe(made.File);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_part_has_the_same_time_and_nothing_of_the_machine()
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(Shipped.Data.File));
        foreach (var entry in archive.Entries.Some())
        {
            entry.LastWriteTime.DateTime.ShouldBe(new DateTime(1980, 1, 1));
            using var reader = new StreamReader(entry.Open());
            var text = reader.ReadToEnd();
            text.ShouldNotContain(RepositoryRoot.Path);
            text.ShouldNotContain("creator");
            text.ShouldNotContain("vbaProject");
            text.ShouldNotContain("externalLink");
        }
    }
}
