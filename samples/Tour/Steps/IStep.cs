namespace Tour.Steps;

/// <summary>One thing that the Tour shows. It throws a <see cref="TourException"/> when what it promises did not happen.</summary>
internal interface IStep
{
    string Title { get; }

    Task RunAsync(ShopTour tour, CancellationToken cancellation);
}
