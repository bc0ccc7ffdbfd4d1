using QifuReports.App.Checks;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Tracing;

namespace QifuReports.App.Figures;

/// <summary>The explanation of a figure as plain text, in sections with headings. A section without content is left out.</summary>
public sealed class ExplanationText
{
    private const int Indent = 2;

    private readonly TextWriter _output;
    private readonly Display _display;

    private ExplanationText(TextWriter output, Display display) => (_output, _display) = (output, display);

    public static void Write(Explanation told, TextWriter output, Display display) => new ExplanationText(output, display).Write(told);

    private void Write(Explanation told)
    {
        Line("",
            $"{told.Concept.Name}{(told.Key.Members.IsNone ? "" : ", " + told.Key.Members.Names)}, {told.Key.Period}, " +
                $"{told.Key.Basis.Name}");
        _output.WriteLine();
        _output.WriteLine($"  {FigureText.Of(told.Figure)}");
        if (told.Concept.Definition.Length > 0) Line("  ", told.Concept.Definition);
        if (told.Figure is FiledFigure filed) WriteSource(filed.Fact, told.Document);
        else if (told.Figure is DerivedFigure derived) WriteDerived(derived);
        foreach (var mark in told.Drafts) Line("  draft      ", $"{mark.Reason} ({mark.What}: {mark.Where})");
        if (told.Translation is { } translated)
        {
            var rate = translated.Rate;
            Heading("Translated from");
            Line("  ", FormattableString.Invariant(
                $"{FigureText.Of(translated.Original)} at {rate.Rate} {rate.From} to one {rate.To} ({rate.Date:yyyy-MM-dd}) = {FigureText.Like(told.Figure, translated.Amount)}, {Agreements.Word(translated.Agreement)}"));
        }
        WriteStatements(told);
        if (told.Ratios.Count > 0) Heading("In percent, and as a change");
        foreach (var ratio in told.Ratios)
            Line("  ", $"{FactsTable.Stated(ratio)}   {ratio.Source.FilingId}, {ratio.Source.Statement}, {ratio.Source.Column}");
        WriteDerivations(told);
        if (told.TwelveMonths is { } twelve)
        {
            Heading($"{twelve.Span}");
            WriteTree(twelve, "", 1);
        }
        WriteSums(told);
        WriteChecks(told);
    }

    private void WriteSource(Fact fact, FiledDocument? document)
    {
        var source = fact.Source;
        _output.WriteLine();
        Line("  filing     ", $"{source.FilingId}");
        Line("  statement  ", $"{source.Statement}");
        Line("  line       ",
            $"\"{source.Caption}\"{(source.Occurrence > 1 ? FormattableString.Invariant($", occurrence {source.Occurrence}") : "")}");
        Line("  column     ", $"{source.Column}");
        Line("  data       ",
            $"{Path.GetFileName(source.Place.File)}, line {FormattableString.Invariant($"{source.Place.Line}")}, {source.Place.JsonPath}");
        if (document is not null) Line("  document   ", $"{document.Name}, SHA-256 {document.Sha256}");
        if (source.Origin.Length > 0) Line("  origin     ", source.Origin);
        if (Qualified(fact) is { Length: > 0 } word) Line("  stated as  ", word);
        if (fact.IsNil) _output.WriteLine("  stated as  a dash: nil");
    }

    private void WriteDerived(DerivedFigure figure)
    {
        Line("  derived: ", $"{figure.FormulaText}; {FigureText.Between(figure)}");
        if (figure.Translation is { } rate)
            Line("  ", FormattableString.Invariant($"translated at {rate.Rate} {rate.From} to one {rate.To}, {rate.Date:yyyy-MM-dd}"));
        _output.WriteLine();
        WriteTree(figure, "", 1);
    }

    private void WriteStatements(Explanation told)
    {
        if (told.Statements.Count < 2) return;
        Heading("Also stated");
        var table = new TextTable(
            [
                TextColumn.Word("Filing"), TextColumn.Words("Statement", 14), TextColumn.Words("Line", 12),
                TextColumn.Words("Column", 14).Spare(), TextColumn.Figure("As"), TextColumn.Words("Agrees", 8),
            ], Indent) { SeenWith = "'qifu-reports facts --format csv'" };
        foreach (var statement in told.Statements)
        {
            if (statement.IsChosen) continue;
            var source = statement.Fact.Source;
            var value = FigureText.Of(new FiledFigure(statement.Fact));
            table.Add(source.FilingId, source.Statement, source.Caption, source.Column,
                Qualified(statement.Fact) is { Length: > 0 } word ? $"{word} {value}" : value, Agreements.Word(statement.Agreement));
        }
        table.Write(_output, _display);
        if (told.AcrossFilings is not { } row) return;
        var marks = string.Join("; ", row.Cells.Where(c => c.Fact.Restated is not null)
            .Select(c => $"{c.Filing.Id}, {c.Fact.Restated!.Words}").Distinct());
        TextFold.Write(_output, _display, "  ",
            $"Across filings: {RestatementWords.Of(row.Status)}{(marks.Length == 0 ? "" : $" ({marks})")}.");
    }

    private void WriteDerivations(Explanation told)
    {
        var first = told.Figure is DerivedFigure ? 1 : 0;
        if (told.Derivations.Count <= first) return;
        Heading(first == 0 ? "Derived from other figures" : "Other derivations");
        var table = new TextTable([TextColumn.Words("Formula", 16), TextColumn.Figure("Value"), TextColumn.Words("Interval", 16),
            TextColumn.Words("Agrees", 8)], Indent);
        for (var i = first; i < told.Derivations.Count; i++)
        {
            var (figure, agreement) = told.Derivations[i];
            table.Add(figure.FormulaText, FigureText.Of(figure), FigureText.Between(figure), Agreements.Word(agreement));
        }
        table.Write(_output, _display);
        _output.WriteLine();
        WriteTree(told.Derivations[first].Figure, "", 1);
    }

    private void WriteTree(KnownFigure figure, string lead, int depth)
    {
        var before = new string(' ', depth * 2) + lead;
        if (figure is FiledFigure filed)
        {
            Line(before, $"{FigureText.Of(figure)}   {FindingText.SourceOf(filed.Fact)}");
            return;
        }
        if (figure is not DerivedFigure derived) return;
        Line(before, $"{FigureText.Of(figure)} = {derived.FormulaText}");
        foreach (var term in derived.Inputs)
            WriteTree(term.Figure, $"{Sign(term.Role)} {term.Label}: ", depth + (lead.Length == 0 ? 1 : 2));
    }

    private void WriteSums(Explanation told)
    {
        foreach (var sum in told.Sums)
        {
            Heading($"The sum of ({sum.Role})");
            var table = new TextTable([TextColumn.Word(""), TextColumn.Words("Part", 16), TextColumn.Figure("Figure")], Indent);
            foreach (var part in sum.Parts) table.Add(part.Weight > 0 ? "+" : "\u2212", part.Concept.Name, Value(part.Figure));
            table.Add("=", told.Concept.Name,
                FigureText.Like(told.Figure, sum.Total)
                    + (sum.Agreement is { } agreement ? ", " + Agreements.Word(agreement) : ", as far as its parts are stated"));
            table.Write(_output, _display);
        }
        if (told.Wholes.Count == 0) return;
        Heading("A part of");
        var wholes = new TextTable([TextColumn.Word(""), TextColumn.Words("Sum", 16), TextColumn.Words("In", 12),
            TextColumn.Figure("Figure")], Indent);
        foreach (var whole in told.Wholes)
            wholes.Add(whole.Weight > 0 ? "+" : "\u2212", whole.Concept.Name, whole.Role, Value(whole.Figure));
        wholes.Write(_output, _display);
    }

    private void WriteChecks(Explanation told)
    {
        Heading(told.Figure is FiledFigure ? "Checks that cover it" : "Checks that cover what it is made of");
        if (told.Checks.Count == 0)
        {
            Line("  ", "None: no second statement of it exists, and it enters no sum, ratio or translation.");
            return;
        }
        var counts = new int[Enum.GetValues<FindingStatus>().Length];
        var table = new TextTable(
            [
                TextColumn.Word("Code"), TextColumn.Words("Rule", 12).Spare(), TextColumn.Word("Outcome") with { Ink = CheckText.OfStatus },
                TextColumn.Words("What", 24), TextColumn.Figure("Expected"), TextColumn.Figure("Actual"),
                TextColumn.Figure("Tolerance").Spare(), TextColumn.Words("Unit", 8), TextColumn.Words("Where", 24).Spare(),
            ], Indent) { SeenWith = "'qifu-reports check --all'" };
        foreach (var finding in told.Checks)
        {
            counts[(int)finding.Status]++;
            var text = FindingText.Of(finding);
            table.Add(text.Code, finding.Rule.Title, text.Status, text.Subject, text.Expected, text.Actual, text.Tolerance, text.Unit,
                finding.Facts.Count > 0 ? $"{finding.Facts[0].Source.FilingId}, {finding.Facts[0].Source.Statement}" : "");
        }
        table.Write(_output, _display);
        Line("  ", FormattableString.Invariant(
            $"{told.Checks.Count} made: {counts[(int)FindingStatus.Holds]} hold, {counts[(int)FindingStatus.Rounding]} differ by rounding, {counts[(int)FindingStatus.Waived]} waived, {counts[(int)FindingStatus.Failed]} failed")
            + (counts[(int)FindingStatus.Warning] is > 0 and var warnings ? FormattableString.Invariant($", {warnings} to be looked at.")
                : "."));
    }

    private void Line(string lead, string words) => TextFold.Write(_output, _display, lead, words, hang: 2);

    private void Heading(string text)
    {
        _output.WriteLine();
        Line("", text);
    }

    private static string Value(KnownFigure? figure) => figure switch
    {
        null => "not stated",
        DerivedFigure => FigureText.Of(figure) + ", derived",
        _ => FigureText.Of(figure),
    };

    private static string Sign(TermRole role) => role switch
    {
        TermRole.Added => "+",
        TermRole.Subtracted => "\u2212",
        TermRole.Numerator => " ",
        _ => "/",
    };

    private static string Qualified(Fact fact) => fact.Qualifier switch
    {
        Qualifier.About => "about",
        Qualifier.Over => "over",
        Qualifier.UpTo => "up to",
        _ => "",
    };
}
