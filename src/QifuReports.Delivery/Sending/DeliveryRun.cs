using QifuReports.Delivery.Mime;
using QifuReports.Delivery.Records;
using QifuReports.Delivery.Smtp;

namespace QifuReports.Delivery.Sending;

/// <summary>
/// Sends what is due, one message after another over one connection for as long as it holds, and notes every step in the ledger before it
/// is taken. What can be tried again comes round again after a pause that grows; what the server has refused for good, or may have taken,
/// never does.
/// </summary>
/// <param name="ledger">Open for this run.</param>
/// <param name="sender">The address of the envelope, which gets what cannot be delivered.</param>
/// <param name="open">Opens a connection; throws <see cref="SmtpException"/>.</param>
/// <param name="policy">How fast, and how often again.</param>
/// <param name="clock">For pauses and dates.</param>
public sealed class DeliveryRun(LedgerFile ledger, string sender, Func<CancellationToken, Task<SmtpSession>> open, SendPolicy policy, TimeProvider clock)
{
    private readonly Dictionary<DueDelivery, DeliveryResult> _results = new(ReferenceEqualityComparer.Instance);

    // What the server has answered over this connection since it last asked for a message (354), that message first: what is in doubt where its answers turn out to be out of step.
    private readonly List<(DueDelivery Delivery, SendResult Result)> _sinceAsked = [];
    private SmtpSession? _session;
    private long _lastStart;

    /// <summary>Sends. A cancellation ends it early with a report of what is known; nothing else but a broken machine or a bug throws.</summary>
    /// <param name="due">From <see cref="SendPlan"/>.</param>
    /// <param name="compose">Makes a message, for the date it is given.</param>
    /// <param name="told">Told of each message as its fate becomes known, and of pauses.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<DeliveryReport> SendAsync(
        IReadOnlyList<DueDelivery> due, Func<DueDelivery, DateTimeOffset, OutgoingMessage> compose, Action<DeliveryNews> told, CancellationToken cancellation)
    {
        ledger.Append([.. due.Select(d => Step(d, DeliveryState.Planned, ""))]);
        foreach (var delivery in due) _results[delivery] = new DeliveryResult(delivery, DeliveryState.Planned, "not tried");
        var stopped = false;
        try
        {
            var pending = due;
            for (var round = 0; pending.Count > 0 && round <= policy.Pauses.Count; round++)
            {
                if (round > 0)
                {
                    told(new DeliveryNews(null, DeliveryState.Planned, FormattableString.Invariant($"{pending.Count} to try again in {policy.Pauses[round - 1].TotalSeconds:0} s")));
                    await CloseAsync(told);
                    await Task.Delay(policy.Pauses[round - 1], clock, cancellation);
                    pending = [.. pending.Where(d => _results[d].State == DeliveryState.Planned)];
                }
                pending = await RoundAsync(pending, compose, told, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            stopped = true;
        }
        finally
        {
            await CloseAsync(told);
        }
        return new DeliveryReport([.. due.Select(d => _results[d])], stopped);
    }

    // Tries each once, and gives those that can be tried again.
    private async Task<IReadOnlyList<DueDelivery>> RoundAsync(
        IReadOnlyList<DueDelivery> pending, Func<DueDelivery, DateTimeOffset, OutgoingMessage> compose, Action<DeliveryNews> told, CancellationToken cancellation)
    {
        var again = new List<DueDelivery>();
        for (var i = 0; i < pending.Count; i++)
        {
            var delivery = pending[i];
            cancellation.ThrowIfCancellationRequested();
            try
            {
                if (_session is not { IsUsable: true })
                {
                    await CloseAsync(told);
                    _session = await open(cancellation);
                }
                await KeepIntervalAsync(cancellation);
                if (await SendAsync(delivery, compose, told, cancellation)) again.Add(delivery);
            }
            catch (SmtpException closed)
            {
                // None of those that are left can go now. Where trying again cannot help, they stay due for a later run.
                var left = pending.Skip(i).ToList();
                ledger.Append([.. left.Select(d => Step(d, DeliveryState.Planned, closed.Message))]);
                foreach (var one in left) _results[one] = new DeliveryResult(one, DeliveryState.Planned, closed.Message);
                told(new DeliveryNews(null, DeliveryState.Planned, closed.Message));
                if (!closed.IsPermanent) again.AddRange(left);
                return closed.IsPermanent ? [] : again;
            }
        }
        return again;
    }

    // Whether it can be tried again.
    private async Task<bool> SendAsync(DueDelivery delivery, Func<DueDelivery, DateTimeOffset, OutgoingMessage> compose, Action<DeliveryNews> told, CancellationToken cancellation)
    {
        var message = EncodedMessage.Of(compose(delivery, clock.GetUtcNow()));
        var result = await _session!.SendAsync(
            new Envelope(sender, delivery.To.Address), message, () => ledger.Append([Step(delivery, DeliveryState.Sending, "")]), cancellation);
        if (result.Began) _sinceAsked.Clear();
        _sinceAsked.Add((delivery, result));
        var state = result.Outcome switch
        {
            SendOutcome.Accepted => DeliveryState.Accepted,
            SendOutcome.Refused => DeliveryState.Refused,
            SendOutcome.Deferred => DeliveryState.Planned,
            _ => DeliveryState.Unknown,
        };
        Note(delivery, state, result.Words, told);
        return state == DeliveryState.Planned;
    }

    private void Note(DueDelivery delivery, DeliveryState state, string words, Action<DeliveryNews> told)
    {
        ledger.Append([Step(delivery, state, words)]);
        _results[delivery] = new DeliveryResult(delivery, state, words);
        told(new DeliveryNews(delivery, state, $"{delivery.To.Address}: {(state == DeliveryState.Planned ? "not yet" : LedgerLine.Word(state))}: {words}"));
    }

    private async Task KeepIntervalAsync(CancellationToken cancellation)
    {
        if (policy.Interval > TimeSpan.Zero)
        {
            var rest = _lastStart == 0 ? TimeSpan.Zero : policy.Interval - clock.GetElapsedTime(_lastStart);
            if (rest > TimeSpan.Zero) await Task.Delay(rest, clock, cancellation);
            _lastStart = clock.GetTimestamp();
        }
    }

    private async Task CloseAsync(Action<DeliveryNews> told)
    {
        if (_session is not { } session) return;
        _session = null;
        await session.DisposeAsync();
        if (session.IsOutOfStep)
            foreach (var (delivery, result) in _sinceAsked)
            {
                // The answer to the message may have been meant for something else; one that was never given over cannot be with the server.
                if (result.Began) Note(delivery, DeliveryState.Unknown, "The server's answers do not belong to what it was asked; to this message it may not have been: " + result.Words, told);
                else if (result.Outcome == SendOutcome.Refused) Note(delivery, DeliveryState.Planned, "The server's answers do not belong to what it was asked: " + result.Words, told);
            }
        _sinceAsked.Clear();
    }

    private static Func<DateTimeOffset, LedgerEntry> Step(DueDelivery delivery, DeliveryState state, string words) => now => new LedgerEntry.Step(
        now, delivery.Release, delivery.Documents, delivery.To.Address, state, delivery.MessageId, words, delivery.TestRecipient is null ? null : delivery.Recipient.Address) { Issuer = delivery.Issuer };
}
