using System.Runtime.CompilerServices;
using QifuReports.Delivery.Records;
using QifuReports.Delivery.Sending;

namespace QifuReports.App.Sending;

/// <summary>Shows the progress of a mailing on standard error: a line for each result of a message and each event of the run.</summary>
internal class SendProgress
{
    private readonly TextWriter _error;
    private readonly Dictionary<DueDelivery, int> _places = new(ReferenceEqualityComparer.Instance);

    protected SendProgress(TextWriter error, IReadOnlyList<DueDelivery> due)
    {
        _error = error;
        for (var i = 0; i < due.Count; i++) _places[due[i]] = i + 1;
    }

    /// <summary>
    /// Creates the progress display for a writer. A progress bar is shown only if the writer is the error stream of the process and is
    /// connected to a terminal.
    /// </summary>
    public static SendProgress To(TextWriter error, IReadOnlyList<DueDelivery> due) =>
        RunProgress.IsSeen(error) ? Terminal(error, due) : new SendProgress(error, due);

    /// <summary>Runs the work while progress is shown.</summary>
    public virtual DeliveryReport Run(Func<DeliveryReport> work) => work();

    /// <summary>Called before a message is composed and sent.</summary>
    public virtual void Started(DueDelivery due)
    {
    }

    /// <summary>Called with news about the run.</summary>
    public virtual void Told(DeliveryNews news) => _error.WriteLine(news.Delivery is { } due ? $"{Place(due)} {news.Words}" : news.Words);

    /// <summary>Returns the number of a message and the total, e.g. <c>[2/3]</c>. The number stays the same at a new attempt.</summary>
    protected string Place(DueDelivery due) => FormattableString.Invariant($"[{_places[due]}/{_places.Count}]");

    // A separate method that is not inlined, so that a run whose output goes to a pipe never loads the terminal library.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static SendProgress Terminal(TextWriter error, IReadOnlyList<DueDelivery> due) => new TerminalSendProgress(error, due);

    private sealed class TerminalSendProgress(TextWriter error, IReadOnlyList<DueDelivery> due) : SendProgress(error, due)
    {
        private readonly TerminalBar _bar = new(error, "messages", due.Count);

        public override DeliveryReport Run(Func<DeliveryReport> work) => _bar.Run(work);

        public override void Started(DueDelivery due) => _bar.Say($"{Place(due)} to {due.To.Address}");

        // Nothing is written here, since the report after the bar has the result of each message.
        public override void Told(DeliveryNews news)
        {
            if (news.Delivery is null) _bar.Say(news.Words);
            else if (news.State != DeliveryState.Planned) _bar.Step();
        }
    }
}
