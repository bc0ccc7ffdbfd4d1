using Microsoft.Extensions.Configuration;
using QifuReports.App.Output;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Typesetting;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout;

namespace QifuReports.App.Settings;

/// <summary>Reads the settings: the file, then the environment over it (<c>QIFUREPORTS_Document__Paper</c>), then what the command line names.</summary>
public static class SettingsReader
{
    public const string EnvironmentPrefix = "QIFUREPORTS_";

    /// <summary>The settings, or <see cref="Trouble"/> with everything that is wrong in them.</summary>
    /// <param name="file">The settings file; null to look for one from the working folder upwards.</param>
    /// <param name="data">The data folders instead of those that are set; empty for those.</param>
    /// <param name="templates">The templates folder, likewise.</param>
    public static ReportSettings Read(string? file, IReadOnlyList<string> data, string? templates)
    {
        var path = file is null ? SettingsLocator.Find(Directory.GetCurrentDirectory()) : Path.GetFullPath(file);
        if (file is not null && !File.Exists(path)) throw new Trouble(ExitCode.BadInput, $"there is no settings file {file}.");
        if (path is null && (data.Count == 0 || templates is null))
            throw new Trouble(ExitCode.BadInput, $"neither this folder nor one above it has a {SettingsLocator.FileName}. Go there, or name it with --settings, or name --data and --templates.");

        var diagnostics = new List<Diagnostic>();
        var bytes = path is null ? null : File.ReadAllBytes(path);
        var tree = bytes is null ? null : SettingsValidator.Validate(path!, bytes, diagnostics);
        if (diagnostics.Count > 0) throw new Trouble(ExitCode.BadInput, diagnostics);

        // What was validated is what is merged: the file is not read a second time by another reader.
        var builder = new ConfigurationBuilder();
        if (tree is not null) builder.AddInMemoryCollection(SettingsTree.Flat(tree));
        var merged = builder.AddEnvironmentVariables(EnvironmentPrefix).Build();
        SettingsValidator.ValidateMerged(merged, diagnostics);
        if (diagnostics.Count > 0) throw new Trouble(ExitCode.BadInput, diagnostics);

        var root = path is null ? Directory.GetCurrentDirectory() : Path.GetDirectoryName(path)!;
        string Folder(string? named, string key, string otherwise) =>
            named is not null ? Path.GetFullPath(named) : Path.GetFullPath(Path.Combine(root, merged[key] ?? otherwise));
        DeliverySettings Delivery()
        {
            var wrong = new List<Diagnostic>();
            if (bytes is not null) SettingsValidator.Validate(path!, bytes, wrong, mail: true);
            var delivery = wrong.Count > 0 ? null : DeliverySettingsReader.Read(merged, root, wrong);
            return wrong.Count > 0 ? throw new Trouble(ExitCode.BadInput, wrong) : delivery!;
        }
        string? SigningPassword()
        {
            if (!string.IsNullOrEmpty(merged["Sign:Password"])) return merged["Sign:Password"];
            if (string.IsNullOrEmpty(merged["Sign:PasswordFile"])) return null;
            var secret = Path.GetFullPath(Path.Combine(root, merged["Sign:PasswordFile"]!));
            return File.Exists(secret) ? File.ReadAllText(secret).TrimEnd('\r', '\n') : throw new Trouble(ExitCode.BadInput, $"Sign:PasswordFile: there is no file {secret}.");
        }
        return new ReportSettings
        {
            ReadDelivery = Delivery,
            ReadSigningPassword = SigningPassword,
            DataFolders = data.Count > 0 ? [.. data.Select(Path.GetFullPath)] : DataFolders(merged, root),
            TemplatesFolder = Folder(templates, "Templates", "templates"),
            OutputFolder = Folder(null, "Output", "output"),
            Paper = string.Equals(merged["Document:Paper"], "Letter", StringComparison.OrdinalIgnoreCase) ? PaperSize.Letter : PaperSize.A4,
            Language = merged["Document:Language"] ?? "en",
            PreparedBy = merged["Document:PreparedBy"] ?? "QifuReports",
            Style = Style(merged),
            FontFolder = string.IsNullOrEmpty(merged["Style:FontFolder"]) ? null : Path.GetFullPath(Path.Combine(root, merged["Style:FontFolder"]!)),
        };
    }

    // One, or a list. The environment is asked first as a whole: a list of its own and one of the file are not laid over each other item by item.
    private static string[] DataFolders(IConfigurationRoot merged, string root)
    {
        var named = new List<string>();
        foreach (var provider in merged.Providers.Reverse())
        {
            if (provider.TryGet("Data", out var one) && !string.IsNullOrEmpty(one)) named.Add(one);
            else
                for (var i = 0; provider.TryGet(FormattableString.Invariant($"Data:{i}"), out var item); i++)
                    if (!string.IsNullOrEmpty(item)) named.Add(item);
            if (named.Count > 0) break;
        }
        if (named.Count == 0) named.Add("data");
        return [.. named.Select(folder => Path.GetFullPath(Path.Combine(root, folder)))];
    }

    private static HouseStyle Style(IConfiguration merged)
    {
        var plain = HouseStyle.Default;
        Rgb Ink(string key, Rgb otherwise) => Rgb.TryParse(merged["Style:" + key], out var colour) ? colour : otherwise;
        var accent = Ink("Accent", plain.Accent);
        var series = new Rgb[plain.Series.Count];
        for (var i = 0; i < series.Length; i++) series[i] = i == 0 ? accent : plain.Series[i];
        return plain with
        {
            Ink = Ink("Ink", plain.Ink),
            MutedInk = Ink("MutedInk", plain.MutedInk),
            RuleColour = Ink("RuleColour", plain.RuleColour),
            Tint = Ink("Tint", plain.Tint),
            Accent = accent,
            Favourable = Ink("Favourable", plain.Favourable),
            Adverse = Ink("Adverse", plain.Adverse),
            Series = series,
        };
    }
}
