using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Derivation;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Tracing;

namespace QifuReports.App.Output;

/// <summary>The story of a figure as plain text, section by section; a section without content is left out.</summary>
public static class ExplanationText
{
    public static void Write(Explanation told, TextWriter output)
    {
        output.WriteLine($"{told.Concept.Name}, {told.Key.Period}, {told.Key.Basis.Name}");
        output.WriteLine();
        output.WriteLine($"  {FigureText.Of(told.Figure)}");
        if (told.Concept.Definition.Length > 0) output.WriteLine($"  {told.Concept.Definition}");
        if (told.Figure is FiledFigure filed) WriteSource(filed.Fact, output);
        else if (told.Figure is DerivedFigure derived) WriteDerived(derived, output);
        if (told.Translation is { } translated)
        {
            var rate = translated.Rate;
            Heading("Translated from", output);
            output.WriteLine(FormattableString.Invariant($"  {FigureText.Of(translated.Original)} at {rate.Rate} {rate.From} to one {rate.To} ({rate.Date:yyyy-MM-dd}) = {FigureText.Like(told.Figure, translated.Amount)}, {Agreements.Word(translated.Agreement)}"));
        }
        WriteStatements(told, output);
        WriteDerivations(told, output);
        if (told.TwelveMonths is { } twelve)
        {
            Heading($"{twelve.Span}", output);
            WriteTree(twelve, "", 1, output);
        }
        WriteSums(told, output);
        WriteChecks(told, output);
    }

    private static void WriteSource(Fact fact, TextWriter output)
    {
        var source = fact.Source;
        output.WriteLine();
        output.WriteLine($"  filing     {source.FilingId}");
        output.WriteLine($"  statement  {source.Statement}");
        output.WriteLine($"  line       \"{source.Caption}\"{(source.Occurrence > 1 ? FormattableString.Invariant($", occurrence {source.Occurrence}") : "")}");
        output.WriteLine($"  column     {source.Column}");
        output.WriteLine($"  data       {Path.GetFileName(source.Place.File)}, line {FormattableString.Invariant($"{source.Place.Line}")}, {source.Place.JsonPath}");
        if (Qualified(fact) is { Length: > 0 } word) output.WriteLine($"  stated as  {word}");
        if (fact.IsNil) output.WriteLine("  stated as  a dash: nil");
    }

    private static void WriteDerived(DerivedFigure figure, TextWriter output)
    {
        output.WriteLine($"  derived: {figure.FormulaText}; {FigureText.Between(figure)}");
        if (figure.Translation is { } rate)
            output.WriteLine(FormattableString.Invariant($"  translated at {rate.Rate} {rate.From} to one {rate.To}, {rate.Date:yyyy-MM-dd}"));
        output.WriteLine();
        WriteTree(figure, "", 1, output);
    }

    private static void WriteStatements(Explanation told, TextWriter output)
    {
        if (told.Statements.Count < 2) return;
        Heading("Also stated", output);
        var table = new TextTable(["Filing", "Statement", "Line", "Column", "As", "Agrees"], [false, false, false, false, true, false], 2);
        foreach (var statement in told.Statements)
        {
            if (statement.IsChosen) continue;
            var source = statement.Fact.Source;
            var value = FigureText.Of(new FiledFigure(statement.Fact));
            table.Add(source.FilingId, source.Statement, source.Caption, source.Column, Qualified(statement.Fact) is { Length: > 0 } word ? $"{word} {value}" : value, Agreements.Word(statement.Agreement));
        }
        table.Write(output);
        if (told.AcrossFilings is { } row) output.WriteLine($"  Across filings: {RestatementWords.Of(row.Status)}.");
    }

    private static void WriteDerivations(Explanation told, TextWriter output)
    {
        var first = told.Figure is DerivedFigure ? 1 : 0;
        if (told.Derivations.Count <= first) return;
        Heading(first == 0 ? "Derived from other figures" : "Other derivations", output);
        var table = new TextTable(["Formula", "Value", "Interval", "Agrees"], [false, true, false, false], 2);
        for (var i = first; i < told.Derivations.Count; i++)
        {
            var (figure, agreement) = told.Derivations[i];
            table.Add(figure.FormulaText, FigureText.Of(figure), FigureText.Between(figure), Agreements.Word(agreement));
        }
        table.Write(output);
        output.WriteLine();
        WriteTree(told.Derivations[first].Figure, "", 1, output);
    }

    private static void WriteTree(KnownFigure figure, string lead, int depth, TextWriter output)
    {
        output.Write(new string(' ', depth * 2));
        output.Write(lead);
        if (figure is FiledFigure filed)
        {
            output.WriteLine($"{FigureText.Of(figure)}   {FindingText.SourceOf(filed.Fact)}");
            return;
        }
        if (figure is not DerivedFigure derived) return;
        output.WriteLine($"{FigureText.Of(figure)} = {derived.FormulaText}");
        foreach (var term in derived.Inputs)
            WriteTree(term.Figure, $"{Sign(term.Role)} {term.Label}: ", depth + (lead.Length == 0 ? 1 : 2), output);
    }

    private static void WriteSums(Explanation told, TextWriter output)
    {
        foreach (var sum in told.Sums)
        {
            Heading($"The sum of ({sum.Role})", output);
            var table = new TextTable(["", "Part", "Figure"], [false, false, true], 2);
            foreach (var part in sum.Parts) table.Add(part.Weight > 0 ? "+" : "\u2212", part.Concept.Name, Value(part.Figure));
            table.Add("=", told.Concept.Name, FigureText.Like(told.Figure, sum.Total) + (sum.Agreement is { } agreement ? ", " + Agreements.Word(agreement) : ", as far as its parts are stated"));
            table.Write(output);
        }
        if (told.Wholes.Count == 0) return;
        Heading("A part of", output);
        var wholes = new TextTable(["", "Sum", "In", "Figure"], [false, false, false, true], 2);
        foreach (var whole in told.Wholes) wholes.Add(whole.Weight > 0 ? "+" : "\u2212", whole.Concept.Name, whole.Role, Value(whole.Figure));
        wholes.Write(output);
    }

    private static void WriteChecks(Explanation told, TextWriter output)
    {
        Heading(told.Figure is FiledFigure ? "Checks that cover it" : "Checks that cover what it is made of", output);
        if (told.Checks.Count == 0)
        {
            output.WriteLine("  None: no second statement of it exists, and it enters no sum, ratio or translation.");
            return;
        }
        var counts = new int[4];
        var table = new TextTable(["Code", "Rule", "Outcome", "What", "Expected", "Actual", "Tolerance", "Unit", "Where"], [false, false, false, false, true, true, true, false, false], 2);
        foreach (var finding in told.Checks)
        {
            counts[(int)finding.Status]++;
            var text = FindingText.Of(finding);
            table.Add(text.Code, finding.Rule.Title, text.Status, text.Subject, text.Expected, text.Actual, text.Tolerance, text.Unit,
                finding.Facts.Count > 0 ? $"{finding.Facts[0].Source.FilingId}, {finding.Facts[0].Source.Statement}" : "");
        }
        table.Write(output);
        output.WriteLine(FormattableString.Invariant($"  {told.Checks.Count} made: {counts[0]} hold, {counts[1]} differ by rounding, {counts[2]} waived, {counts[3]} failed."));
    }

    private static void Heading(string text, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(text);
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
