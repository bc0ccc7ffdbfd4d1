namespace QifuReports.Ledger.Tests.Reading;

/// <summary>One thing wrong in the taxonomy at a time, beside what is said of it.</summary>
public class BadTaxonomyTests
{
    /// <summary>A piece of the file, what it becomes, and what is said then.</summary>
    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        {
            "\"denominator\": \"revenue\"}",
            "\"denominator\": \"margin\"}",
            "taxonomy.json(7,5) $.concepts[4]: QD0126: \"margin\" is a rate of itself. Name the two amounts of which it is the quotient."
        },
        {
            "\"id\": \"revenue\"",
            "\"id\": \"fees\"",
            "taxonomy.json(4,12) $.concepts[1].id: QD0115: There is a concept \"fees\" already, in line 3. A concept stands " +
                "once.\ntaxonomy.json(3,98) $.concepts[0].parents[0].parent: QD0120: There is no concept \"revenue\" in the taxonomy. " +
                "Add it, or correct the name.\ntaxonomy.json(7,131) $.concepts[4].quotient.denominator: QD0120: There is no concept " +
                "\"revenue\" in the taxonomy. Add it, or correct the name.\ntaxonomy.json(9,126) $.concepts[6].perUnit.numerator: " +
                "QD0120: There is no concept \"revenue\" in the taxonomy. Add it, or correct the name."
        },
        {
            "\"name\": \"Fees\"",
            "\"name\": \"Fees\", \"role\": \"revenu\"",
            "taxonomy.json(3,44) $.concepts[0].role: QD0140: There is no role \"revenu\". Did you mean \"revenue\"?"
        },
        {
            "\"name\": \"Fees\"",
            "\"name\": \"Fees\", \"role\": \"total-assets\"",
            "taxonomy.json(3,44) $.concepts[0].role: QD0142: The role \"total-assets\" is for periodType balance, unit money; \"fees\" " +
                "is periodType flow, unit money. Give the role to the concept that it means, or correct the kind of this one."
        },
        {
            "\"unit\": \"money\", \"polarity\": 1}",
            "\"unit\": \"money\", \"role\": \"net-result\"}, {\"id\": \"more\", \"name\": \"More\", \"periodType\": \"flow\", \"unit\": " +
                "\"money\", \"role\": \"net-result\"}",
            "taxonomy.json(4,182) $.concepts[2].role: QD0141: \"revenue\" has the role \"net-result\" already, in line 4. One concept " +
                "has a role."
        },
        {
            "\"name\": \"Fees\"",
            "\"name\": \"Fees\", \"plural\": \"yes\"",
            "taxonomy.json(3,46) $.concepts[0].plural: QD0109: true or false is expected here, not the text \"yes\"."
        },
        {
            "\"name\": \"Fees\"",
            "\"name\": \"Fees\", \"guidance\": {\"of\": \"revenu\", \"end\": \"lowest\"}",
            "taxonomy.json(3,72) $.concepts[0].guidance.end: QD0112: \"lowest\" is not one of: low, high.\ntaxonomy.json(3,55) " +
                "$.concepts[0].guidance.of: QD0120: There is no concept \"revenu\" in the taxonomy. Did you mean \"revenue\"?"
        },
        {
            "\"name\": \"Fees\"",
            "\"name\": \"Fees\", \"shortName\": \" \"",
            "taxonomy.json(3,49) $.concepts[0].shortName: QD0113: A text is expected here, and this one is empty."
        },
        {
            "\"parent\": \"revenue\"",
            "\"parent\": \"revenu\"",
            "taxonomy.json(3,98) $.concepts[0].parents[0].parent: QD0120: There is no concept \"revenu\" in the taxonomy. Did you mean " +
                "\"revenue\"?"
        },
        {
            "\"name\": \"Fees\"",
            "\"name\": \"Fees\", \"movedByWeight\": 0",
            "taxonomy.json(3,53) $.concepts[0].movedByWeight: QD0111: A flow moves a balance with the weight 1 or -1."
        },
        {
            "\"weight\": 1",
            "\"weight\": 0",
            "taxonomy.json(3,119) $.concepts[0].parents[0].weight: QD0111: The weight of a part of a sum is 1 or -1."
        },
        {
            "\"weight\": 1",
            "\"weight\": 2",
            "taxonomy.json(3,119) $.concepts[0].parents[0].weight: QD0111: The weight of a part of a sum is 1 or -1."
        },
        {
            "\"periodType\": \"balance\"",
            "\"periodType\": \"stock\"",
            "taxonomy.json(5,50) $.concepts[2].periodType: QD0112: \"stock\" is not one of: flow, balance, average, per-share, " +
                "ratio, count."
        },
        {
            "\"unit\": \"shares\"",
            "\"unit\": \"share\"",
            "taxonomy.json(8,73) $.concepts[5].unit: QD0112: \"share\" is not one of: money, money-per-share, money-per-ads, shares, " +
                "ads, percent, count, months, rate. Did you mean \"shares\"?"
        },
        {
            "\"polarity\": 1",
            "\"polarity\": \"good\"",
            "taxonomy.json(4,93) $.concepts[1].polarity: QD0109: A number is expected here, not the text \"good\"."
        },
        {
            "\"growthOf\": \"cash\"",
            "\"growthOf\": \"cassh\"",
            "taxonomy.json(6,107) $.concepts[3].growthOf: QD0120: There is no concept \"cassh\" in the taxonomy. Did you mean \"cash\"?"
        },
        {
            "\"polarity\": 1}",
            "\"parents\": [{\"parent\": \"fees\", \"weight\": 1, \"role\": \"operations\"}]}",
            "taxonomy.json(3,5) $.concepts[0]: QD0126: \"fees\" is a part of itself, through: fees, revenue. Take one of the parents out."
        },
        {
            "\"denominator\": \"shares\"",
            "\"divisor\": \"shares\"",
            "taxonomy.json(9,137) $.concepts[6].perUnit.divisor: QD0107: The key \"divisor\" is not known here. Known are: numerator, " +
                "denominator, perShare.\ntaxonomy.json(9,112) $.concepts[6].perUnit: QD0108: The key \"denominator\" is missing here. " +
                "Add \"denominator\"."
        },
        {
            "\"name\": \"Cash\", ",
            "",
            "taxonomy.json(5,5) $.concepts[2]: QD0108: The key \"name\" is missing here. Add \"name\"."
        },
        {
            "\"concepts\": [",
            "\"concept\": [",
            "taxonomy.json(2,3) $.concept: QD0107: The key \"concept\" is not known here. Did you mean " +
                "\"concepts\"?\ntaxonomy.json(1,1) $: QD0108: The key \"concepts\" is missing here. Add \"concepts\"."
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_wrong_is_told_with_its_place(string piece, string by, string complaint)
    {
        using var folder = new SmallFolder();
        folder.Replace("taxonomy.json", piece, by);
        string.Join('\n', folder.Complaints()).ShouldBe(complaint);
    }
}
