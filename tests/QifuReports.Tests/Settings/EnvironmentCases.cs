using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using QifuReports.App.Settings;
using QifuReports.Typesetting;

namespace QifuReports.Tests.Settings;

/// <summary>Variables that belong together, and what they have to come to in settings whose file is in a folder.</summary>
internal sealed record Piece(IReadOnlyList<(string Name, string Value)> Variables, Action<ReportSettings, DeliverySettings, string> Check)
{
    public override string ToString() => string.Join(' ', Variables.Select(v => $"{v.Name}={v.Value}"));
}

/// <summary>For each setting: values that fit, values that do not, and how to see that one has taken effect.</summary>
internal static class EnvironmentCases
{
    private static readonly string[] Texts = ["x", "A. Reader, Ltd", "奇富科技", "with space", "a=b", "100%"];
    private static readonly string[] NoText = ["", "a\nb", "\u2028", new('x', 3000)];
    private static readonly string[] NoWord = ["", "None,Tls", "0", "2", "Tls ", "Perhaps", "A4,Letter", "Plain,Login"];
    private static readonly string[] NoNumber = ["", "-1", "1e3", "70000", "0x10", " 5", "5 ", "1.0", "\u0661", "99999999999999999999"];
    private static readonly string[] NoTruth = ["", "yes", "1", "true ", "truefalse"];
    private static readonly string[] NoColour = [.. NoText, "blue", "#12345", "#1234567", "123456", "#GGGGGG"];
    private static readonly string[] NoAddress = [.. NoText, "nobody", "a@b@c", "a b@example.org", "a@example.org\r\nBcc: b@example.org"];

    private static readonly Scalar[] Scalars =
    [
        Path("Templates", (s, _) => s.TemplatesFolder), Path("Output", (s, _) => s.OutputFolder),
        Path("Style:FontFolder", (s, _) => s.FontFolder),
        Path("Document:Logo", (s, _) => s.LogoFile), new("Document:LogoText", Texts, NoText, (s, _) => s.LogoText, Same),
        Path("Smtp:PasswordFile", (_, d) => d.PasswordFile), Path("Smtp:TrustedCertificates", (_, d) => d.TrustedCertificates),
        new("Document:Paper", ["A4", "letter", "LETTER"], NoWord, (s, _) => s.Paper.ToString(),
            v => v.Equals("a4", StringComparison.OrdinalIgnoreCase) ? "A4" : "Letter"),
        new("Document:Language", ["en", "EN-us", "en-GB"], [.. NoText, "de", "klingon", "english", "e", "en_GB", "something else"],
            (s, _) => s.Language, Same),
        new("Document:PreparedBy", Texts, NoText, (s, _) => s.PreparedBy, Same),
        new("Smtp:Host", Texts, NoText, (_, d) => d.Host, Same), new("Smtp:User", Texts, NoText, (_, d) => d.User, Same),
        new("Smtp:Password", Texts, [""], (_, d) => d.Password, Same),
        new("Sign:Password", Texts, [""], (s, _) => s.ReadSigningPassword(), Same),
        new("Smtp:Port", ["1", "587", "65535"], [.. NoNumber, "0", "65536"], (_, d) => d.Port.ToString(CultureInfo.InvariantCulture), Same),
        new("Smtp:MessagesPerMinute", ["0", "30", "60000"], [.. NoNumber, "60001"],
            (_, d) => d.MessagesPerMinute.ToString(CultureInfo.InvariantCulture), Same),
        new("Smtp:Security", ["StartTls", "tls", "NONE"], NoWord, (_, d) => d.Security.ToString().ToUpperInvariant(),
            v => v.ToUpperInvariant()),
        new("Smtp:Authentication", ["Automatic", "plain", "LOGIN", "XOAuth2"], NoWord,
            (_, d) => d.Authentication.ToString().ToUpperInvariant(), v => v.ToUpperInvariant()),
        new("Mail:From", ["a@example.org", "A B <a@example.org>"], NoAddress, (_, d) => d.From?.ToString(), Same),
        new("Mail:ReplyTo", ["a@example.org", "A B <a@example.org>"], NoAddress, (_, d) => d.ReplyTo?.ToString(), Same),
        new("Mail:EnvelopeSender", ["bounces@example.org"], NoAddress, (_, d) => d.EnvelopeSender?.ToString(), Same),
        new("Mail:Unsubscribe", ["mailto:a@example.org", "https://example.org/leave"], [.. NoText, "http://example.org", "mailto:a b"],
            (_, d) => d.Unsubscribe, Same),
        new("Mail:EditionUrl", ["https://example.org/{period}/{briefing}.html", "http://localhost:8080/{issuer}/{period}"],
            [.. NoText, "http://example.org/{period}", "https://example.org/", "https://example.org/{period}/{kind}",
                "https://u:p@example.org/{period}", "https://example.org/a b/{period}", "javascript:{period}"],
            (_, d) => d.Editions?.Template, Same),
        new("Mail:RequireApproval", ["true", "FALSE", "True"], NoTruth, (_, d) => d.RequireApproval ? "TRUE" : "FALSE",
            v => v.ToUpperInvariant()),
        Colour("Ink", s => s.Ink), Colour("MutedInk", s => s.MutedInk), Colour("RuleColour", s => s.RuleColour),
        Colour("Tint", s => s.Tint),
        Colour("Accent", s => s.Accent), Colour("Favourable", s => s.Favourable), Colour("Adverse", s => s.Adverse),
    ];

    /// <summary>The places that these cases set; compared with the schema, so that none is forgotten.</summary>
    public static IEnumerable<string> Places =>
    [
        .. Scalars.Select(s => s.Path).Where(p => !p.EndsWith(":Password", StringComparison.Ordinal)), "Sign:PasswordFile", "Data[]",
        "Mail:AllowedDomains[]",
        "Lists:*[]:Name", "Lists:*[]:Address", "Lists:*[]:Briefings[]", "Lists:*[]:Language", "Releases[]:Period", "Releases[]:NotBefore",
    ];

    /// <summary>One setting, right, whatever the case of its name.</summary>
    public static Gen<Piece> Right { get; } = Gen.Frequency(
        (12, from scalar in Gen.Elements(
            Scalars) from value in Gen.Elements(scalar.Right) from name in Cased(scalar.Path) select new Piece([(name, value)],
                (s, d, root) => scalar.Effect(s, d).ShouldBe(scalar.IsPath ? Full(root, value) : scalar.Expected(value)))),
        (1, from name in Cased("Data") from value in Gen.Elements("one", "one, with commas, in it") select new Piece([(name, value)],
            (s, _, root) => s.DataFolders.ShouldBe([Full(root, value)]))),
        (1, from count in Gen.Choose(1,
            12) from name in Cased("Data") select new Piece(Numbered(name, count, i => $"d{i}"),
                (s, _, root) => s.DataFolders.ShouldBe(Enumerable.Range(0, count).Select(i => Full(root, $"d{i}"))))),
        (1, from name in Cased("Mail:AllowedDomains") from domains in Gen.Elements("corp.invalid", "corp.invalid,example.org",
            " a.invalid , b.invalid") select new Piece([(name, domains)],
                (_, d, _) => d.AllowedDomains.ShouldBe(domains.Split(',').Select(x => x.Trim())))),
        (1, from count in Gen.Choose(1,
            12) from name in Cased("Mail:AllowedDomains") select new Piece(Numbered(name, count, i => $"d{i}.invalid"),
                (_, d, _) => d.AllowedDomains.ShouldBe(Enumerable.Range(0, count).Select(i => $"d{i}.invalid")))),
        (2, from list in Gen.Elements("board", "Press",
            "a-b c") from count in Gen.Choose(1, 3) from asOne in Gen.Elements(true, false) select People(list, count, asOne)),
        (2, from count in Gen.Choose(1, 3) select Releases(count)));

    /// <summary>A variable that names a setting, with a value that does not fit.</summary>
    public static Gen<(string Name, string Value)> WrongValue { get; } = Gen.Frequency(
        (10, from scalar in Gen.Elements(Scalars) from value in Gen.Elements(scalar.Wrong) from name in Cased(scalar.Path) select (name,
            value)),
        (1, from name in Gen.Elements("Lists", "Releases", "Smtp", "Document", "Lists__board", "Lists__board__0",
            "Releases__0") from value in Gen.Elements("x", "", "[]", "a@example.org") select ("QIFUREPORTS_" + name, value)),
        (1, from value in Gen.Elements("", ",", "a.invalid,", "a.invalid,,b.invalid", "a b", "@",
            "a.invalid;b.invalid") select ("QIFUREPORTS_Mail__AllowedDomains", value)),
        (1, from value in Gen.Elements("quartely", "", "quarterly;factsheet", "0") select ("QIFUREPORTS_Lists__board__0__Briefings",
            value)));

    /// <summary>
    /// A variable that begins like the others and names no setting, by the published schema: a name mended wrongly, with a letter more or
    /// less, a wrong index or further levels.
    /// </summary>
    public static Gen<string> UnknownName { get; } =
        (from place in Gen.Elements(PublishedSchema.Leaves.ToArray())
         from list in Gen.Elements("board", "x")
         from index in Gen.Elements("0", "01", "-1", "x", "", "10000", "0 ", "\u0660")
         from cut in Gen.Choose(0, 200)
         from change in Gen.Elements("drop", "add", "level", "none", "twice", "_")
         select Mutated(place.Replace("*", list, StringComparison.Ordinal).Replace("[]", ":" + index, StringComparison.Ordinal), cut,
             change)).Where(name => !PublishedSchema.IsPlace(name));

    private static string Mutated(string path, int cut, string change)
    {
        var at = cut % path.Length;
        var changed = change switch
        {
            "drop" => path.Remove(at, 1),
            "add" => path.Insert(at, "q"),
            "level" => path + ":More",
            "twice" => $"{path}:{path}",
            "_" => path.Insert(at, "_"),
            _ => path,
        };
        return "QIFUREPORTS_" + changed.Replace(":", "__", StringComparison.Ordinal);
    }

    private static Gen<string> Cased(string path) =>
        Gen.Elements(path, path, path.ToUpperInvariant(), path.ToLowerInvariant())
            .Select(p => "QIFUREPORTS_" + p.Replace(":", "__", StringComparison.Ordinal));

    private static Piece People(string list, int count, bool asOne)
    {
        var variables = new List<(string, string)>();
        for (var i = 0; i < count; i++)
        {
            var at = FormattableString.Invariant($"QIFUREPORTS_Lists__{list}__{i}__");
            variables.AddRange([(at + "Address", $"p{i}@example.org"), (at + "name", $"P {i}"), (at + "Language", "de")]);
            variables.AddRange(asOne ? [(at + "Briefings", "quarterly, factsheet")]
                : [(at + "Briefings__1", "factsheet"), (at + "Briefings__0", "Quarterly")]);
        }
        return new Piece(variables, (_, d, _) =>
        {
            var members = d.Lists.Single(l => l.Name.Equals(list, StringComparison.OrdinalIgnoreCase)).Members;
            members.Select(m => $"{m.Mailbox} {m.Language} {string.Join('+', m.Briefings)}")
                .ShouldBe(Enumerable.Range(0, count).Select(i => $"P {i} <p{i}@example.org> de quarterly+factsheet"));
        });
    }

    private static Piece Releases(int count)
    {
        string At(int i, string name) => FormattableString.Invariant($"QIFUREPORTS_Releases__{i}__{name}");
        return new Piece(
            [.. Enumerable.Range(0, count)
                .SelectMany(i => new[] { (At(i, "Period"), $"202{i}Q3"), (At(i, "NotBefore"), "2023-11-16T17:00:00-05:00") })],
            (_, d, _) => d.Releases.Select(r => r.Period.ToString()).ShouldBe(Enumerable.Range(0, count).Select(i => $"202{i}Q3")));
    }

    private static List<(string, string)> Numbered(string name, int count, Func<int, string> value) =>
        [.. Enumerable.Range(0, count).Select(i => (FormattableString.Invariant($"{name}__{i}"), value(i)))];

    private static Scalar Path(string path, Func<ReportSettings, DeliverySettings, string?> effect) =>
        new(path, ["here", "a/b", "/absolute, with comma", "../up"], NoText, effect, Same) { IsPath = true };

    private static Scalar Colour(string name, Func<QifuReports.Typesetting.Layout.Styles.HouseStyle, Rgb> of) =>
        new("Style:" + name, ["#123456", "#abcdef", "#FFFFFF"], NoColour, (s, _) => Hex(of(s.Style)), v => v.ToUpperInvariant());

    private static string Hex(Rgb colour) => FormattableString.Invariant($"#{colour.R:X2}{colour.G:X2}{colour.B:X2}");

    private static string Full(string root, string path) => System.IO.Path.GetFullPath(System.IO.Path.Combine(root, path));

    private static string Same(string value) => value;

    private sealed record Scalar(string Path, string[] Right, string[] Wrong, Func<ReportSettings, DeliverySettings, string?> Effect,
        Func<string, string> Expected)
    {
        public bool IsPath { get; init; }
    }
}
