namespace QifuReports.Tests;

/// <summary>Bad data ends the program with its own exit code, the place of the trouble and no trace of the stack.</summary>
public sealed class HostileDataTests
{
    [Theory]
    [InlineData("filings/2023-11-16-6-k-2023q3.json", "")]
    [InlineData("filings/2023-11-16-6-k-2023q3.json", "[1, 2")]
    [InlineData("filings/2024-09-27-6-k-reply.json", "\u0000\u0000")]
    [InlineData("taxonomy.json", "{\"concepts\": 7}")]
    [InlineData("issuer.json", "null")]
    [InlineData("waivers.json", "{\"waivers\": [{\"check\": \"QC01\"}]}")]
    public void Broken_data_is_said_with_its_place(string file, string text)
    {
        using var folder = new TemporaryFolder();
        var data = folder.CopyOf("data");
        File.WriteAllText(Path.Combine(data, file), text);

        var outcome = App.RunHere("check", "--data", data);

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain(Path.GetFileName(file));
        outcome.Error.ShouldNotContain("   at ");
    }
}
