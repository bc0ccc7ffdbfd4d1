using System.Runtime.InteropServices;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;

namespace QifuReports.Edition.Figures;

/// <summary>
/// Writes what the panel shows. Every record is an array, to be short; the order of its members is that of the reading script
/// (data.js), and is written beside each method here. A number that stands for a text is its position in <c>words</c>.
/// </summary>
internal sealed class FigureJson(FigureDetails details, TextWriter output)
{
    private readonly JsonWriter _json = new(output);
    private readonly Dictionary<object, int> _facts = new(ReferenceEqualityComparer.Instance);
    private readonly List<StatedPlace> _places = [];
    private readonly Dictionary<int, int> _filings = [];
    private readonly List<Filing> _used = [];

    public void Write()
    {
        _json.Begin('{');
        Array("figures", details.Items, Write);
        Array("facts", _places, Write);
        Array("filings", _used, Write);
        Array("checks", details.Checks, Write);
        Array("trends", details.Trends, Write);
        Array("sums", details.Sums, Write);
        _json.Name("sections").Begin('[');
        foreach (var title in details.Sections) _json.Text(title);
        _json.End(']').Name("words").Words().End('}');
    }

    private void Array<T>(string name, IReadOnlyList<T> items, Action<T> write)
    {
        _json.Name(name).Begin('[');
        foreach (var item in items)
        {
            _json.Begin('[');
            write(item);
            _json.End(']');
        }
        _json.End(']');
    }

    // name, title*, period*, value, exact, between, unit*, marks, section, trend, formula*, terms, checks, sums, statements [fact, compared*]
    private void Write(FigureItem item)
    {
        _json.Text(item.Figure.Name).Word(item.Title).Word(item.Period).Word(item.Value).Word(item.Exact).Word(item.Between).Word(item.Unit)
            .Number((int)item.Marks).Number(item.Section).Number(item.Trend).Word(item.Formula).Numbers(item.Terms).Numbers(item.Checks)
            .Numbers(item.Sums).Begin('[');
        foreach (var place in item.Statements) _json.Number(NumberOf(place)).Word(place.Compared);
        _json.End(']');
    }

    // filing, statement*, caption*, occurrence, column*, origin*, file*, line, path, value*, restated*, nil
    private void Write(StatedPlace place)
    {
        var source = place.Fact.Source;
        _json.Number(FilingOf(place.Filing)).Word(source.Statement).Word(source.Caption).Number(source.Occurrence).Word(source.Column)
            .Word(source.Origin).Word(Path.GetFileName(source.Place.File)).Number(source.Place.Line).Text(source.Place.JsonPath)
            .Word(place.Value).Word(place.Fact.Restated?.Words ?? "").Number(place.Fact.IsNil ? 1 : 0);
    }

    // id, form, date, title, audit status, exhibit, document, SHA-256
    private void Write(Filing filing) =>
        _json.Text(filing.Id).Text(filing.Form).Text(filing.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Text(filing.Title)
            .Text(filing.AuditStatus).Text(filing.Exhibit).Text(filing.Document?.Name ?? "").Text(filing.Document?.Sha256 ?? "");

    // code*, title*, status*, subject*, expected*, actual*, difference*, tolerance*, unit*, unit of difference*, statement*, reason*, waiver*
    private void Write(Finding finding)
    {
        var text = FindingText.Of(finding);
        _json.Word(text.Code).Word(finding.Rule.Title).Word(text.Status).Word(text.Subject).Word(text.Expected).Word(text.Actual)
            .Word(text.Difference).Word(text.Tolerance).Word(text.Unit).Word(text.DifferenceUnit).Word(finding.Rule.Statement)
            .Word(finding.Rule.ToleranceReason(details.Scale)).Word(text.Note);
    }

    // title*, points [position, period*, value, text*, derived, figure]
    private void Write(Trend trend)
    {
        _json.Word(trend.Title).Begin('[');
        foreach (var point in trend.Points)
            _json.Begin('[').Number(point.Position).Word(point.Period).Number(point.Value).Word(point.Text)
                .Number(point.IsDerived ? 1 : 0).Number(point.Number).End(']');
        _json.End(']');
    }

    // role*, missing, total and parts: weight, name*, value*, figure
    private void Write(SumOfFigures sum)
    {
        _json.Word(sum.Role).Number(sum.Missing).Begin('[');
        Write(sum.Total);
        foreach (var part in sum.Parts) Write(part);
        _json.End(']');
    }

    private void Write(SumPart part) =>
        _json.Begin('[').Number(part.Weight).Word(part.Name).Word(part.Value).Number(part.Number).End(']');

    private int NumberOf(StatedPlace place)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_facts, place.Fact, out var isKnown);
        if (isKnown) return number;
        number = _places.Count;
        _places.Add(place);
        return number;
    }

    private int FilingOf(int position)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_filings, position, out var isKnown);
        if (isKnown) return number;
        number = _used.Count;
        _used.Add(details.Filings[position]);
        return number;
    }
}
