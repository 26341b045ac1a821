import cntk as C
import numpy as np

x, y = C.input_variable(1), C.input_variable(1)
for batch_size in [1, 4, 128]:
    ones, zeros = np.ones((batch_size, 1), "f"), np.zeros((batch_size, 1), "f")
    model = C.layers.Dense(1, bias=False, init=1)(x)
    loss = C.abs(model - y)
    adam = C.adam(
        model.parameters, lr=0.1, momentum=0.9,
        variance_momentum=0.999, use_mean_gradient=True)
    trainer = C.Trainer(model, loss, [adam])
    for step in range(2):
        trainer.train_minibatch({x: ones, y: zeros})
    weight = model.parameters[0].value  # (1, 1)
    print(f"batch of {batch_size}: {weight[0, 0]:.4f}")
