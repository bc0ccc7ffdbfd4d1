using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;

namespace QifuReports.App.Importing;

/// <summary>The error codes for documents that can be read but not imported into the data.</summary>
internal static class ImportTrouble
{
    [Meaning("The document has no statement that can be taken.",
        "A balance sheet, an income statement or a cash flow statement is looked for, with a period and a currency over its columns. " +
            "The message says what was seen; --currency names the currency of tables that name none.")]
    public const string NoStatement = "QI0010";

    [Meaning("The new concepts of a document have no place in taxonomy.json.",
        "The file is read by the ledger, but its list \"concepts\" was not found where it is to be written to: put it first.")]
    public const string NoConcepts = "QI0011";

    [Meaning("There is no such document.",
        "Name the file as it was saved; a folder is none.")]
    public const string NoFile = "QI0012";

    [Meaning("The tables of a new company's document name no currency.",
        "Say which it is: --currency USD.")]
    public const string NoCurrency = "QI0013";

    [Meaning("The file is no document, or too long for one.",
        "Pipes are read to their end, devices are not; a filing has a few megabytes. Import only the document with the statements.")]
    public const string Refused = "QI0014";

    [Meaning("The workbook to be written for filling in is there already.",
        "It may be filled in, so it is not written over: name another file, or move that one away.")]
    public const string TemplateThere = "QI0015";

    [Meaning("The facts of a report are not those of the files that it carries.",
        "One of the two was changed after the export, and which is right cannot be told: export the facts again.")]
    public const string OtherFacts = "QI0027";

    [Meaning("A fact book was changed, or is not for data that are there already.",
        "A fact book gives back the data that it was made of, into a new folder: --new. A filed figure that was changed in it is named with " +
            "its cell: change the data instead, or take the fact book as it was made.")]
    public const string FactBookRefused = "QI0029";

    [Meaning("The document is of another company than the data.",
        "It names another company, or another symbol of the same exchange, and never the company of issuer.json. Import it into data of " +
            "its own with --new. Where the company has changed its name, --same-company takes it in; with the new name in issuer.json " +
            "that is not needed again.")]
    public const string OtherCompany = "QI0030";

    /// <summary>Makes the error for a fact book that is imported into data that are there.</summary>
    public static Trouble NotIntoData(string path) =>
        new(ExitCode.BadInput, [new Diagnostic(FactBookRefused, "A fact book gives back the whole data that it was made of.", new Place(path),
            "Import it into a folder of its own, with --new; filings are added from the documents as published.")]);

    /// <summary>Makes the error for a document of another company.</summary>
    public static Trouble OfAnother(string path, string other, string own) =>
        new(ExitCode.BadInput, [new Diagnostic(OtherCompany, $"The document is of \"{other}\", and the data are those of \"{own}\".",
            new Place(path),
                "Begin the other company in a folder of its own, with --new; or say that it is the same one, under a new name: " +
                    "--same-company.")]);

    /// <summary>Makes the error for a document from which nothing can be imported; the error lists what was seen in the document.</summary>
    /// <param name="isFirst">Whether this is the first document of a company.</param>
    public static Trouble NothingIn(string path, ImportResult result, bool isFirst) =>
        new(ExitCode.BadInput, [new Diagnostic(NoStatement, "No statement was found in the document.", new Place(path),
            NothingHint(result) + (isFirst && result.Unread.Count > 0 ? BeginHint : ""))]);

    // Figures that are only in a table of key measures, or in sentences that no table confirms, can be imported only if there are data to
    // compare them with.
    private const string BeginHint =
        " A company begins with a release or report that has such a statement: import that one with --new, and then this document into " +
            "its data.";

    private static string NothingHint(ImportResult result) =>
        result.Unread.Count == 0 ? "It has no table of figures: import the exhibit or report that has the statements."
        : $"Seen and not taken: {string.Join("; ", result.Unread.Take(3).Select(u => FormattableString.Invariant($"line {u.Line}, {u.Why}")))}. --currency names the currency of tables that name none.";
}
