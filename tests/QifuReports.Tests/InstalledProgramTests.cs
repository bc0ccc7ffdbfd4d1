using System.Runtime.InteropServices;
using System.Text.Json;
using QifuReports.App.Issuing;
using QifuReports.Pdf.Reading;

namespace QifuReports.Tests;

/// <summary>The program without the repository: installed as a tool, and as one file, in folders of their own.</summary>
public sealed class InstalledProgramTests(InstalledProgram program) : IClassFixture<InstalledProgram>
{
    [Fact]
    public void Installed_as_a_tool_it_goes_from_an_empty_folder_to_an_edited_briefing_its_mails_and_its_verification()
    {
        var tool = program.Tool;
        var folder = program.New("with-tool");
        Directory.CreateDirectory(folder);
        string Said(params string[] arguments)
        {
            var outcome = InstalledProgram.Run(tool, folder, arguments, InstalledProgram.DotnetRoot);
            outcome.Code.ShouldBe(0, string.Join(' ', arguments) + "\n" + outcome.Output + outcome.Error);
            return outcome.Output;
        }

        Said("init").ShouldContain(Path.Combine(folder, "output", "2024Q1", "quarterly-briefing.pdf"));
        var template = Path.Combine(folder, "templates", "quarterly", "in-brief.sbn");
        var text = File.ReadAllText(template);
        File.WriteAllText(template, text.Replace("- **Revenue:**", "- **Sales, as we call them:**", StringComparison.Ordinal));

        var briefing = Said("quarterly", "2023Q3").Trim();
        SkeletonFigures.TextOf(briefing).ShouldContain("Sales, as we call them:");
        Said("send", "2023Q3", "--to", "board", "--dry-run").ShouldContain(".eml");
        Directory.EnumerateFiles(folder, "*.eml", SearchOption.AllDirectories).Count().ShouldBe(2);
        Said("verify", briefing).ShouldContain("verified", Case.Insensitive);
    }

    [LinuxX64Fact]
    public void As_one_file_it_needs_neither_NET_nor_a_home()
    {
        var file = program.SingleFile;
        Directory.EnumerateFiles(Path.GetDirectoryName(file)!).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["DOTNET-NOTICES.txt", "THIRD-PARTY-NOTICES.txt", "qifu-reports"]);
        var folder = program.New("with-file");
        Directory.CreateDirectory(folder);
        (string, string) unpacked = ("DOTNET_BUNDLE_EXTRACT_BASE_DIR", program.New("unpacked"));

        // Where nothing can be made in the home, it says what to set.
        var homeless = InstalledProgram.Run(file, folder, ["--version"], ("HOME", "/proc"));
        homeless.Code.ShouldNotBe(0);
        homeless.Error.ShouldContain(unpacked.Item1);

        var made = InstalledProgram.Run(file, folder, ["init"], ("HOME", "/proc"), unpacked);
        made.Code.ShouldBe(0, made.Output + made.Error);
        var briefing = Path.Combine(folder, "output", "2024Q1", "quarterly-briefing.pdf");
        var verified = InstalledProgram.Run(file, folder, ["verify", briefing], ("HOME", "/proc"), unpacked);
        verified.Code.ShouldBe(0, verified.Output + verified.Error);

        // It is the program that the tool is, by the hash of its parts, and so it leaves what that one has made.
        var other = program.New("to-compare");
        Directory.CreateDirectory(other);
        InstalledProgram.Run(program.Tool, other, ["init"], InstalledProgram.DotnetRoot).Code.ShouldBe(0);
        ProgramOf(briefing).ShouldBe(ProgramOf(Path.Combine(other, "output", "2024Q1", "quarterly-briefing.pdf")));
        InstalledProgram.Run(file, other, ["verify", Path.Combine(other, "output", "2024Q1", "quarterly-briefing.pdf")], ("HOME", "/proc"), unpacked).Code.ShouldBe(0);
    }

    private static string ProgramOf(string briefing)
    {
        var build = EmbeddedFiles.Read(PdfDocument.Open(File.ReadAllBytes(briefing))).Single(f => f.Name == BriefingFiles.Build);
        using var record = JsonDocument.Parse(build.Content);
        return record.RootElement.GetProperty("program").GetString()!;
    }

    private sealed class LinuxX64FactAttribute : FactAttribute
    {
        public LinuxX64FactAttribute()
        {
            if (RuntimeInformation.RuntimeIdentifier != "linux-x64") Skip = "The file is for Linux on x64.";
        }
    }
}
