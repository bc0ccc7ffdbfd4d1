using System.Text.Json.Nodes;
using QifuReports.App.Importing;

namespace QifuReports.Tests.Importing;

/// <summary>The file of a filing as people edit it: how it is laid out, and what of its figures is told apart.</summary>
public sealed class FilingFilesTests
{
    [Fact]
    public void Columns_lines_and_causes_stand_in_lines_of_their_own()
    {
        var filing = JsonNode.Parse("""
            {"id":"a\u00fc","notes":[],"drivers":[{"cause":"x"},{"cause":"y"}],"statements":[{"id":"operations","columns":[{"period":"2025Q2","scale":null}],"lines":[{"values":[1,2.50,null,{"value":3}]},{"values":[]}]},7],"last":{"a":[true,"b"]}}
            """)!.AsObject();

        FilingLines.Of(filing).ShouldBe("""
            {
              "id": "aü",
              "notes": [],
              "drivers": [
                {"cause": "x"},
                {"cause": "y"}
              ],
              "statements": [
                {
                  "id": "operations",
                  "columns": [
                    {"period": "2025Q2", "scale": null}
                  ],
                  "lines": [
                    {"values": [1, 2.50, null, {"value": 3}]},
                    {"values": []}
                  ]
                },
                7
              ],
              "last": {"a": [true, "b"]}
            }

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Lines_are_told_apart_by_concept_end_and_occurrence()
    {
        var statement = JsonNode.Parse("""
            {"lines":[{"concept":"cash","at":"2025-06-30","values":[1,null]},{"concept":"cash","at":"2025-03-31","values":[2]},{"concept":"cash","at":"2025-06-30","scale":"million","values":[{"value":3,"scale":"one","qualifier":"about"}]},{"concept":"","values":[4]},{"caption":"x","values":[5]},{"concept":"tax"}]}
            """)!.AsObject();

        FigureCells.Lines(statement).Select(l => $"{l.Key}: {string.Join('|', l.Value.Figures)}")
            .ShouldBe(["cash 2025-06-30 1: 1 | ", "cash 2025-03-31 1: 2 ", "cash 2025-06-30 2: 3 one about million", "tax  1: "]);
    }

    [Fact]
    public void Figures_of_a_concept_are_told_with_what_they_are_of()
    {
        var filing = JsonNode.Parse("""
            {"statements":[{"id":"operations","columns":[{"period":"2025Q2","currency":"EUR","basis":"ifrs","scale":"million","shares":"one","kind":"x"},{"period":"2025Q1"}],"lines":[{"concept":"revenue","values":[5,null,7]},{"concept":"revenue","at":"d","scale":"s","values":[6,8]},{"values":[9]}]},
             {"id":"other","columns":[{"period":"2025Q2"}],"lines":[{"concept":"revenue","values":[5]},{"concept":"tax","values":[]}]}]}
            """)!.AsObject();

        var all = FigureCells.OfConcepts(filing);
        all.Keys.ShouldBe(["revenue", "tax"]);
        all["revenue"].ShouldBe(["operations   2025Q2 EUR ifrs million one x: 5", "operations d s 2025Q2 EUR ifrs million one x: 6",
            "operations d s 2025Q1     : 8", "other   2025Q2     : 5"], ignoreOrder: true);
        all["tax"].ShouldBeEmpty();
        FigureCells.OfConcepts([]).ShouldBeEmpty();
    }
}
