using System.Runtime.CompilerServices;
using QifuReports.App.Output;
using QifuReports.Delivery.Records;
using QifuReports.Delivery.Sending;

namespace QifuReports.App.Sending;

/// <summary>What of a mailing is under way and done, on standard error: plain lines, one a message whose fate is known.</summary>
internal class SendProgress
{
    private readonly TextWriter _error;
    private readonly Dictionary<DueDelivery, int> _places = new(ReferenceEqualityComparer.Instance);

    protected SendProgress(TextWriter error, IReadOnlyList<DueDelivery> due)
    {
        _error = error;
        for (var i = 0; i < due.Count; i++) _places[due[i]] = i + 1;
    }

    /// <summary>Progress to the given writer: a bar only where it is the process's own error stream and a person sees it.</summary>
    public static SendProgress To(TextWriter error, IReadOnlyList<DueDelivery> due) =>
        RunProgress.IsSeen(error) ? Terminal(error, due) : new SendProgress(error, due);

    /// <summary>Does the work while progress is shown.</summary>
    public virtual DeliveryReport Run(Func<DeliveryReport> work) => work();

    /// <summary>A message is being made and sent.</summary>
    public virtual void Started(DueDelivery due)
    {
    }

    /// <summary>The run has something to tell.</summary>
    public virtual void Told(DeliveryNews news) => _error.WriteLine(news.Delivery is { } due ? $"{Place(due)} {news.Words}" : news.Words);

    /// <summary><c>[2/3]</c>: which of how many, the same when it is tried again.</summary>
    protected string Place(DueDelivery due) => FormattableString.Invariant($"[{_places[due]}/{_places.Count}]");

    // Kept apart, so that a run in a pipe never loads the terminal library.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static SendProgress Terminal(TextWriter error, IReadOnlyList<DueDelivery> due) => new TerminalSendProgress(error, due);

    private sealed class TerminalSendProgress(TextWriter error, IReadOnlyList<DueDelivery> due) : SendProgress(error, due)
    {
        private readonly TerminalBar _bar = new(error, "messages", due.Count);

        public override DeliveryReport Run(Func<DeliveryReport> work) => _bar.Run(work);

        public override void Started(DueDelivery due) => _bar.Say($"{Place(due)} to {due.To.Address}");

        // What became of each message stands in the report below it.
        public override void Told(DeliveryNews news)
        {
            if (news.Delivery is null) _bar.Say(news.Words);
            else if (news.State != DeliveryState.Planned) _bar.Step();
        }
    }
}
