using System.Diagnostics;

namespace QifuReports.Workbook.Tests.Checks;

/// <summary>Lets LibreOffice compute workbooks anew.</summary>
internal static class Soffice
{
    // LibreOffice believes the values in a file unless it is told to compute always, which is 0.
    private const string AlwaysRecalculate = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
          </item>
        </oor:items>
        """;

    /// <summary>
    /// Loads workbooks, computes every formula, and saves them; one run of the program for all. The results are in the same order.
    /// </summary>
    public static IReadOnlyList<byte[]> Recalculate(params IReadOnlyList<byte[]> workbooks)
    {
        using var folder = new TemporaryFolder();
        var (profile, from, to) = (folder.Combine("profile"), folder.Combine("from"), folder.Combine("to"));
        Directory.CreateDirectory(Path.Combine(profile, "user"));
        File.WriteAllText(Path.Combine(profile, "user", "registrymodifications.xcu"), AlwaysRecalculate);
        Directory.CreateDirectory(from);
        var start = new ProcessStartInfo("soffice") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "--headless", "-env:UserInstallation=" + new Uri(profile).AbsoluteUri, "--convert-to", "xlsx",
            "--outdir", to }) start.ArgumentList.Add(argument);
        for (var i = 0; i < workbooks.Count; i++)
        {
            File.WriteAllBytes(Path.Combine(from, $"{i:000}.xlsx"), workbooks[i]);
            start.ArgumentList.Add(Path.Combine(from, $"{i:000}.xlsx"));
        }
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, output + errors.Result);
        return [.. Enumerable.Range(0, workbooks.Count).Select(i => File.ReadAllBytes(Path.Combine(to, $"{i:000}.xlsx")))];
    }
}
