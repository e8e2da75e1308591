// The renderer's own stylesheets and schema mode, so that components look and behave as in the app.
import '../../../renderer/setup.ts'
