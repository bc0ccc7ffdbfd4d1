using System.CommandLine;
using QifuReports.App.Output.Tables;
using QifuReports.App.Settings;

namespace QifuReports.App.Context;

/// <summary>What every command is handed: where to write, what was asked for everywhere, and when to stop.</summary>
public sealed record CommandContext(ParseResult Parsed, GlobalOptions Global, TextWriter Out, TextWriter Error, CancellationToken Cancellation)
{
    /// <summary>What results are shown on, and how long the run has taken.</summary>
    public required Surroundings Around { get; init; }

    /// <summary>What results are shown on.</summary>
    public Display Display => Around.DisplayOf(Out);

    /// <summary>The settings of the one issuer that the command is about; of several data folders the one that <c>--issuer</c> names.</summary>
    /// <param name="output">The output folder that the command line names; null for that of the settings.</param>
    public ReportSettings ReadSettings(string? output = null) => IssuerFolder.Choose(ReadAll(output), Parsed.GetValue(Global.Issuer));

    /// <summary>The settings of each issuer; of the one that <c>--issuer</c> names, if any.</summary>
    public IReadOnlyList<ReportSettings> ReadEach(ReportSettings all) =>
        Parsed.GetValue(Global.Issuer) is { } name ? [IssuerFolder.Choose(all, name)] : IssuerFolder.Each(all);

    /// <summary>The settings as they are, with the folders that the command line names in place of theirs.</summary>
    public ReportSettings ReadAll(string? output = null) =>
        SettingsReader.Read(Parsed.GetValue(Global.Settings), Parsed.GetValue(Global.Data) ?? [], Parsed.GetValue(Global.Templates), output, Cancellation);
}

/// <summary>The options that every command takes.</summary>
public sealed record GlobalOptions(Option<string?> Settings, Option<string[]?> Data, Option<string?> Issuer, Option<string?> Templates)
{
    public static GlobalOptions Create() => new(
        new Option<string?>("--settings") { Description = "The settings, not the nearest reportsettings.json", HelpName = "FILE", Recursive = true },
        new Option<string[]?>("--data") { Description = "The data folder, not the settings'; repeatable", HelpName = "DIR", Recursive = true },
        new Option<string?>("--issuer") { Description = "Which of several issuers, by its folder's name", HelpName = "NAME", Recursive = true },
        new Option<string?>("--templates") { Description = "The templates folder, not that of the settings", HelpName = "DIR", Recursive = true });
}
